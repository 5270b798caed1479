import type {Slice} from '@/shell/slices';

export const slice: Slice = {
    nav: [{to: 'ledgers', icon: 'ledgers', text: {ja: '簿冊・様式', en: 'Ledgers'}, order: 52, permission: 'ledgers.view'}],
    routes: [
        {path: 'ledgers', load: () => import('./forms')},
        {path: 'ledgers/settings', load: () => import('./settings')},
        {path: 'ledgers/check', load: () => import('./faults')},
        {path: 'ledgers/keeping', load: () => import('./keeping')},
        {path: 'ledgers/stocktakes', load: () => import('./stocktakes')},
        {path: 'ledgers/stocktakes/$stocktake', load: () => import('./stocktake')},
        {path: 'ledgers/$form', load: () => import('./ledger')},
    ],
};
