import type {Slice} from '@/shell/slices';

export const slice: Slice = {
    nav: [{to: 'organization', icon: 'organization', text: {ja: '組織・任命', en: 'Organization'}, order: 30, permission: 'organization.view'}],
    routes: [
        {path: 'organization', load: () => import('./organization')},
        {path: 'organization/people', load: () => import('./people')},
        {path: 'organization/handlers', load: () => import('./handlers')},
        {path: 'organization/pledges', load: () => import('./handlers')},
        {path: 'organization/upkeep', load: () => import('./upkeep/page')},
        {path: 'organization/people/$person', load: () => import('./person')},
    ],
};
