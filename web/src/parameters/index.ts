import type {Slice} from '@/shell/slices';

export const slice: Slice = {
    nav: [{to: 'parameters', icon: 'settings', text: {ja: '社内規則の値', en: 'Own-rule values'}, order: 42}],
    routes: [
        {path: 'parameters', load: () => import('./values')},
        {path: 'parameters/$parameter', load: () => import('./value')},
    ],
};
