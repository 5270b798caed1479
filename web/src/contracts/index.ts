import type {Slice} from '@/shell/slices';

export const slice: Slice = {
    nav: [{to: 'contracts', icon: 'contracts', text: {ja: '契約・対象判定', en: 'Contracts'}, order: 25, permission: 'contracts.view'}],
    routes: [
        {path: 'contracts', load: () => import('./contracts')},
        {path: 'contracts/applicability', load: () => import('./applicability')},
        {path: 'contracts/$contract/close_out', load: () => import('./close_out')},
    ],
};
