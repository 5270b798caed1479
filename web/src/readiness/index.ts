import type {Slice} from '@/shell/slices';

export const slice: Slice = {
    nav: [{to: 'readiness', icon: 'readiness', text: {ja: '監査への備え', en: 'Readiness'}, order: 60, permission: 'readiness.view'}],
    routes: [
        {path: 'readiness', load: () => import('./readiness')},
        {path: 'readiness/$requirement', load: () => import('./requirement')},
    ],
};
