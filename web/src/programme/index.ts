import type {Slice} from '@/shell/slices';

export const slice: Slice = {
    nav: [{to: 'programme', icon: 'programme', text: {ja: '体制づくり工程', en: 'Programme'}, order: 20, permission: 'programme.view'}],
    routes: [{path: 'programme', load: () => import('./programme')}],
};
