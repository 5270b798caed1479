import type {Slice} from '@/shell/slices';

export const slice: Slice = {
    nav: [{to: 'training', icon: 'people', text: {ja: '教育・訓練', en: 'Training'}, order: 54, permission: 'training.view'}],
    routes: [
        {path: 'training', load: () => import('./training')},
        {path: 'training/$person', load: () => import('./person')},
    ],
};
