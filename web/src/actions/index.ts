import type {Slice} from '@/shell/slices';

export const slice: Slice = {
    nav: [{to: 'actions', icon: 'audits', text: {ja: '処置・是正', en: 'Actions'}, order: 80, permission: 'actions.view'}],
    routes: [
        {path: 'actions', load: () => import('./actions')},
        {path: 'actions/$action', load: () => import('./action')},
    ],
};
