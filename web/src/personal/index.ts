import type {Slice} from '@/shell/slices';

export const slice: Slice = {
    nav: [{to: 'personal', icon: 'people', text: {ja: '個人情報', en: 'Personal data'}, order: 58, permission: 'personal.view'}],
    routes: [
        {path: 'personal', load: () => import('./requests')},
        {path: 'personal/people/$person', load: () => import('./file')},
        {path: 'personal/$request', load: () => import('./request')},
    ],
};
