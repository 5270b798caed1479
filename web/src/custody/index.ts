import type {Slice} from '@/shell/slices';

export const slice: Slice = {
    nav: [{to: 'custody', icon: 'ledgers', text: {ja: '保護すべき情報', en: 'Protected information'}, order: 52, permission: 'custody.view'}],
    routes: [
        {path: 'custody', load: () => import('./items')},
        {path: 'custody/$item', load: () => import('./item')},
    ],
};
