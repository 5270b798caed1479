import type {Slice} from '@/shell/slices';

export const slice: Slice = {
    nav: [{to: 'duties', icon: 'calendar', text: {ja: '年間計画', en: 'Duties of the year'}, order: 55, permission: 'duties.view'}],
    routes: [
        {path: 'duties', load: () => import('./duties')},
        {path: 'duties/$duty', load: () => import('./duty')},
        {path: 'duties/plans/$plan', load: () => import('./plan')},
    ],
};
