import type {Slice} from '@/shell/slices';

export const slice: Slice = {
    nav: [{to: 'manual', icon: 'help', text: {ja: 'マニュアル', en: 'Manual'}, order: 900}],
    routes: [
        {path: 'manual', load: () => import('./manual')},
        {path: 'manual/messages', load: () => import('./messages')},
        {path: 'manual/terms', load: () => import('./terms')},
        {path: 'manual/$chapter', load: () => import('./chapter')},
    ],
};
