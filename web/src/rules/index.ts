import type {Slice} from '@/shell/slices';

export const slice: Slice = {
    nav: [{to: 'rules', icon: 'rules', text: {ja: '規則・手順', en: 'Rules'}, order: 40, permission: 'rules.view'}],
    routes: [
        {path: 'rules', load: () => import('./rules')},
        {path: 'rules/coverage', load: () => import('./coverage')},
        {path: 'rules/history', load: () => import('./history')},
        {path: 'rules/import', load: () => import('./import')},
        {path: 'rules/$version', load: () => import('./version')},
    ],
};
