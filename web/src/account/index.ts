import type {Slice} from '@/shell/slices';

/** One's own password and sessions, reached from the menu under one's name; and the accounts of the company. */
export const slice: Slice = {
    nav: [{to: 'accounts', icon: 'account', text: {ja: '利用者アカウント', en: 'Accounts'}, order: 190, permission: 'accounts.manage'}],
    routes: [
        {path: 'account', load: () => import('./account')},
        {path: 'accounts', load: () => import('./accounts')},
    ],
};
