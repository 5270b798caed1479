import type {Slice} from '@/shell/slices';

export const slice: Slice = {
    nav: [
        {to: 'custody', icon: 'ledgers', text: {ja: '保護すべき情報', en: 'Protected information'}, order: 51.5, permission: 'custody.view'},
        {to: 'custody/media', icon: 'ledgers', text: {ja: '可搬記憶媒体', en: 'Removable media'}, order: 51.6, permission: 'custody.view'},
    ],
    routes: [
        {path: 'custody', load: () => import('./items')},
        {path: 'custody/media', load: () => import('./media')},
        {path: 'custody/media/$medium', load: () => import('./medium')},
        {path: 'custody/$item', load: () => import('./item')},
    ],
};
