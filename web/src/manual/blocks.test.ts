import {describe, expect, it} from 'vitest';
import {lists, tree, type Block, type Node} from './blocks';

const block = (kind: Block['kind'], level: number, text: string): Block => ({kind, level, number: 0, text: [{text, strong: false, code: false, link: ''}], picture: '', rows: []});
const shown = (nodes: Node[]): unknown[] => nodes.map((node) => (node.below.length ? [node.block.text[0]!.text, shown(node.below)] : node.block.text[0]!.text));

describe('the blocks of a chapter', () => {
    it('stand in each other as deep as their lists', () => {
        const blocks = [
            block('heading', 2, 'head'),
            block('step', 1, 'one'),
            block('picture', 1, 'seen'),
            block('step', 1, 'two'),
            block('point', 2, 'inner'),
            block('paragraph', 1, 'after'),
            block('paragraph', 0, 'end'),
        ];
        expect(shown(tree(blocks))).toEqual(['head', ['one', ['seen']], ['two', ['inner', 'after']], 'end']);
    });

    it('make one list of neighbouring items of one kind', () => {
        const nodes = tree([block('step', 1, 'one'), block('step', 1, 'two'), block('point', 1, 'dot'), block('paragraph', 0, 'end'), block('paragraph', 0, 'more')]);
        expect(lists(nodes).map((group) => group.length)).toEqual([2, 1, 1, 1]);
    });
});
