import type {Slice} from '@/shell/slices';

/** One's own password and sessions; reached from the menu under one's name. */
export const slice: Slice = {
    nav: [],
    routes: [{path: 'account', load: () => import('./account')}],
};
