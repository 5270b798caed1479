import type {Slice} from '@/shell/slices';

export const slice: Slice = {
    nav: [{to: 'suppliers', icon: 'contracts', text: {ja: '下請負者', en: 'Subcontractors'}, order: 57, permission: 'suppliers.view'}],
    routes: [
        {path: 'suppliers', load: () => import('./suppliers')},
        {path: 'suppliers/$supplier', load: () => import('./supplier')},
    ],
};
