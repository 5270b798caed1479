import type {Slice} from '@/shell/slices';

export const slice: Slice = {
    nav: [{to: 'binder', icon: 'print', text: {ja: '監査用一式', en: 'Audit binder'}, order: 65, permission: 'binder.make'}],
    routes: [{path: 'binder', load: () => import('./binders')}],
};
