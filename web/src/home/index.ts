import type {Slice} from '@/shell/slices';

export const slice: Slice = {
    nav: [{to: '', icon: 'home', text: {ja: 'ホーム', en: 'Home'}, order: 10}],
    routes: [
        {path: '', load: () => import('./home')},
        {path: 'mail', load: () => import('./mail')},
    ],
};
