import {describe, expect, it} from 'vitest';
import {flat, nested, type Paragraph} from './lines';

const article: Paragraph[] = [
    {text: '柱書', items: [{text: '一', subitems: ['ア', 'イ']}, {text: '二', subitems: []}]},
    {text: '二項', items: []},
];

describe('lines of an article', () => {
    it('are the same after a round trip', () => {
        expect(nested(flat(article)).paragraphs).toEqual(article);
    });
    it('know where each stands in what is sent', () => {
        expect(nested(flat(article)).paths).toEqual(['paragraphs[0].text', 'paragraphs[0].items[0].text', 'paragraphs[0].items[0].subitems[0]', 'paragraphs[0].items[0].subitems[1]', 'paragraphs[0].items[1].text', 'paragraphs[1].text']);
    });
    it('begin with a 項 whatever was chosen', () => {
        expect(nested([{level: 'subitem', text: 'ア'}]).paragraphs).toEqual([{text: 'ア', items: []}]);
    });
});
