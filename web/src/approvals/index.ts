import type {Slice} from '@/shell/slices';
import {useWaitingCount} from './waiting_count';

export const slice: Slice = {
    nav: [
        {
            to: 'approvals',
            icon: 'approvals',
            text: {ja: '承認・周知', en: 'Approvals and notices'},
            order: 70,
            permission: 'approvals.view',
            waiting: {useCount: useWaitingCount, text: {ja: '件が待っています', en: 'waiting'}},
        },
    ],
    routes: [
        {path: 'approvals', load: () => import('./approvals')},
        {path: 'approvals/$approval', load: () => import('./approval')},
    ],
};
