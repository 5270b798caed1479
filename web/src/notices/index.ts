import type {Slice} from '@/shell/slices';

/** The list stands under 承認・周知 (approvals/approvals.tsx). */
export const slice: Slice = {
    nav: [],
    routes: [
        {path: 'notices', load: () => import('./notices')},
        {path: 'notices/$notice', load: () => import('./notice')},
    ],
};
