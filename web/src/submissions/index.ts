import type {Slice} from '@/shell/slices';

export const slice: Slice = {
    nav: [{to: 'submissions', icon: 'letter', text: {ja: '報告・提出等', en: 'Submissions'}, order: 57, permission: 'submissions.view'}],
    routes: [
        {path: 'submissions', load: () => import('./submissions')},
        {path: 'submissions/kinds/$kind', load: () => import('./guide')},
        {path: 'submissions/$submission', load: () => import('./submission')},
    ],
};
