import type {Texts} from '@/shell/language';

export const texts = {
    morning: {ja: 'おはようございます、{name}さん', en: 'Good morning, {name}'},
    day: {ja: 'こんにちは、{name}さん', en: 'Good day, {name}'},
    evening: {ja: 'おつかれさまです、{name}さん', en: 'Good evening, {name}'},
    lead: {ja: '{company}　{year}', en: '{company}, {year}'},
    setup_authority: {
        ja: '総括責任者がまだ任命されていません。あなたが初期設定の権限を持っています。',
        en: 'No general manager in charge is appointed yet. You hold setup authority.',
    },
    setup_action: {ja: '組織・任命を開く', en: 'Open the organization'},
} satisfies Texts;
