import type {Slice} from '@/shell/slices';

export const slice: Slice = {
    nav: [{to: 'facilities', icon: 'facilities', text: {ja: '取扱施設', en: 'Facilities'}, order: 50, permission: 'facilities.view'}],
    routes: [
        {path: 'facilities', load: () => import('./facilities')},
        {path: 'facilities/$facility', load: () => import('./facility')},
        {path: 'facilities/$facility/plan', load: () => import('./editor/editor')},
    ],
};
