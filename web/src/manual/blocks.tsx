import {Fragment, type ReactNode} from 'react';
import type {QueryAnswer} from '@/api/types';
import {useDownload} from '@/api/use';
import {Go} from '@/shell/company';

export type Block = QueryAnswer<'manual/chapters/{chapter}'>['blocks'][number];
type Span = Block['text'][number];

export const anchor = (index: number) => `s${index}`;
export const plain = (spans: Span[]) => spans.map((span) => span.text).join('');

/** A block with what belongs to it: the items of a list, and what stands below an item. */
export interface Node {
    block: Block;
    index: number;
    below: Node[];
}

const inList = (block: Block) => block.kind === 'step' || block.kind === 'point';

/** The blocks as they stand in each other: what is deeper than an item of a list belongs to the item before it. */
export function tree(blocks: Block[]): Node[] {
    const top: Node[] = [];
    const open: Node[] = []; // the items around, outermost first
    blocks.forEach((block, index) => {
        const node = {block, index, below: []};
        const depth = block.kind === 'heading' ? 0 : block.level;
        open.length = Math.min(open.length, inList(block) ? depth - 1 : depth);
        (open.at(-1)?.below ?? top).push(node);
        if (inList(block)) open.push(node);
    });
    return top;
}

/** Neighbouring items of one kind as one list. */
export function lists(nodes: Node[]): Node[][] {
    const groups: Node[][] = [];
    for (const node of nodes) {
        const before = groups.at(-1);
        if (before && inList(node.block) && before[0]!.block.kind === node.block.kind) before.push(node);
        else groups.push([node]);
    }
    return groups;
}

export function Blocks({blocks}: {blocks: Block[]}) {
    return <Nodes nodes={tree(blocks)} />;
}

function Nodes({nodes}: {nodes: Node[]}) {
    return lists(nodes).map((group) => <Group key={group[0]!.index} group={group} />);
}

function Group({group}: {group: Node[]}) {
    const {block, index} = group[0]!;
    if (block.kind === 'step')
        return (
            <ol start={block.number} className="my-3 space-y-3">
                {group.map((node) => (
                    <li key={node.index} className="grid grid-cols-[32px_minmax(0,1fr)] gap-x-3 text-[16px]">
                        <span aria-hidden="true" className="num grid size-7 place-items-center rounded-full bg-key-100 text-[14px] font-bold text-key-900">
                            {node.block.number}
                        </span>
                        <Item node={node} />
                    </li>
                ))}
            </ol>
        );
    if (block.kind === 'point')
        return (
            <ul className="my-3 list-disc space-y-1 pl-6 text-[16px]">
                {group.map((node) => (
                    <li key={node.index}>
                        <Item node={node} />
                    </li>
                ))}
            </ul>
        );
    return <One block={block} index={index} />;
}

function Item({node}: {node: Node}) {
    return (
        <div className="min-w-0 leading-[1.75]">
            <Letters spans={node.block.text} />
            {node.below.length > 0 && <Nodes nodes={node.below} />}
        </div>
    );
}

function One({block, index}: {block: Block; index: number}): ReactNode {
    switch (block.kind) {
        case 'heading':
            return <Heading level={block.level} id={anchor(index)} text={plain(block.text)} />;
        case 'note':
            return (
                <p className="my-4 rounded-[8px] border border-key-200 bg-key-50 px-5 py-3 text-[15px] leading-[1.75]">
                    <Letters spans={block.text} />
                </p>
            );
        case 'code':
            return (
                <pre data-scrollable tabIndex={0} className="my-4 overflow-auto rounded-[8px] border border-line bg-paper px-5 py-3 text-[14px]">
                    {plain(block.text).trimEnd()}
                </pre>
            );
        case 'picture':
            return <Picture name={block.picture} caption={plain(block.text)} />;
        case 'table':
            return <Ruled rows={block.rows} />;
        default:
            return (
                <p className="my-3 text-[16px] leading-[1.8]">
                    <Letters spans={block.text} />
                </p>
            );
    }
}

function Heading({level, id, text}: {level: number; id: string; text: string}) {
    if (level <= 2)
        return (
            <h2 id={id} className="mt-8 mb-3 scroll-mt-4 border-b border-line pb-1 text-[20px] font-bold">
                {text}
            </h2>
        );
    return (
        <h3 id={id} className="mt-6 mb-2 scroll-mt-4 text-[17px] font-bold">
            {text}
        </h3>
    );
}

function Picture({name, caption}: {name: string; caption: string}) {
    const source = useDownload('manual/pictures/{name}', {path: {name}})();
    return (
        <figure className="my-5">
            <a href={source} target="_blank" rel="noreferrer" className="block max-w-[860px]">
                <img src={source} alt={caption} width={1200} height={750} loading="lazy" className="h-auto w-full rounded-[6px] border border-line" />
            </a>
            <figcaption className="mt-1.5 text-[14px] text-sub">{caption}</figcaption>
        </figure>
    );
}

function Ruled({rows}: {rows: Block['rows']}) {
    const [head, ...body] = rows;
    return (
        <div data-scrollable role="group" tabIndex={0} className="my-4 overflow-auto">
            <table className="w-full border border-line text-[15px]">
                <thead>
                    <tr className="bg-head">
                        {head!.cells.map((cell, i) => (
                            <th key={i} scope="col" className="border border-line px-3 py-2 text-left font-bold whitespace-nowrap">
                                <Letters spans={cell.text} />
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {body.map((row, i) => (
                        <tr key={i}>
                            {row.cells.map((cell, j) => (
                                <td key={j} className="border border-line px-3 py-2 align-top leading-[1.7]">
                                    <Letters spans={cell.text} />
                                </td>
                            ))}
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}

function Letters({spans}: {spans: Span[]}) {
    return spans.map((span, i) => (
        <Fragment key={i}>
            {span.link ? <Go to={`manual/${span.link}`}>{span.text}</Go> : span.code ? <code className="rounded-[4px] bg-paper px-1 text-[14px]">{span.text}</code> : span.strong ? <b>{span.text}</b> : span.text}
        </Fragment>
    ));
}
