import {hierarchy, tree, type HierarchyPointNode} from 'd3-hierarchy';
import {useTexts} from '@/shell/language';
import type {Box} from './boxes';
import {texts} from './texts';

const box = {width: 200, height: 84};
const step = {x: 228, y: 150};
const heads = ['#0f3768', '#0f3768', '#1d5697', '#dbe6f4'] as const;

interface Node {
    box: Box | null;
    under: Node[];
}

/** The organization as boxes and lines; a vacant post is dashed and orange. */
export function Chart({title, boxes}: {title: string; boxes: Box[]}) {
    const t = useTexts(texts);
    const top = layout(boxes);
    const drawn = top.descendants().filter((node) => node.data.box);
    const left = Math.min(...drawn.map((node) => node.x)) - box.width / 2 - 4;
    const right = Math.max(...drawn.map((node) => node.x)) + box.width / 2 + 4;
    const above = Math.min(...drawn.map((node) => node.y)) - 4;
    const height = Math.max(...drawn.map((node) => node.y)) + box.height + 8 - above;
    const vacant = boxes.filter((it) => it.names.length === 0).map((it) => it.post);
    const width = right - left;
    return (
        <div data-scrollable tabIndex={0} role="group" aria-label={title} className="overflow-x-auto">
            <svg
                viewBox={`${left} ${above} ${width} ${height}`}
                className="mx-auto block w-full"
                style={{maxWidth: width * 1.15, minWidth: width * 0.8}}
                role="img"
                aria-label={t('chart_label', {title, n: boxes.length, vacant: vacant.join('、') || t('chart_none')})}
            >
                {drawn.map((node) => (
                    <Lines key={node.data.box!.id} node={node} />
                ))}
                {drawn.map((node) => (
                    <Post key={node.data.box!.id} node={node} />
                ))}
            </svg>
        </div>
    );
}

function layout(boxes: Box[]): HierarchyPointNode<Node> {
    const grow = (parent: string | null): Node[] => boxes.filter((it) => it.parent === parent).map((it) => ({box: it, under: grow(it.id)}));
    // One root holds a chart with several heads together; it is not drawn.
    const heads = grow(null);
    const root = heads.length === 1 ? heads[0]! : {box: null, under: heads};
    return tree<Node>().nodeSize([step.x, step.y]).separation(() => 1)(hierarchy(root, (node) => node.under));
}

/** One path from a box to all under it: a single bus line, so that strokes never lie side by side. */
function Lines({node}: {node: HierarchyPointNode<Node>}) {
    const under = node.children ?? [];
    if (under.length === 0) return null;
    const bus = node.y + box.height + (step.y - box.height) / 2;
    const xs = [node.x, ...under.map((child) => child.x)];
    const drops = under.map((child) => `M${child.x},${bus}V${child.y}`).join('');
    const path = `M${node.x},${node.y + box.height}V${bus}M${Math.min(...xs)},${bus}H${Math.max(...xs)}${drops}`;
    return <path d={path} fill="none" stroke="#767676" strokeWidth="1.5" />;
}

function Post({node}: {node: HierarchyPointNode<Node>}) {
    const t = useTexts(texts);
    const {post, names, deputies, place, level} = node.data.box!;
    const vacant = names.length === 0;
    const first = names[0] ?? '';
    const name = vacant ? t('not_appointed') : names.length > 1 ? t('and_others', {name: first, n: names.length - 1}) : first;
    const note = place || (deputies.length > 0 ? t('deputy_line', {name: deputies.join('、')}) : '');
    return (
        <g transform={`translate(${node.x - box.width / 2},${node.y})`} textAnchor="middle">
            <rect
                width={box.width}
                height={box.height}
                rx="6"
                fill="#fff"
                stroke={vacant ? '#c74700' : '#949497'}
                strokeWidth={vacant ? 2 : 1}
                strokeDasharray={vacant ? '6 4' : undefined}
            />
            <path d={`M0 6a6 6 0 0 1 6-6h${box.width - 12}a6 6 0 0 1 6 6v20H0z`} fill={vacant ? '#c74700' : heads[level]} />
            <Fit y={18} size={13} weight={700} fill={vacant || level < 3 ? '#fff' : '#0b2a51'} text={post} />
            <Fit y={note ? 50 : 60} size={15} weight={700} fill={vacant ? '#a93c00' : '#1a1a1c'} text={name} />
            {note && <Fit y={72} size={13} weight={400} fill="#4d4d4d" text={note} />}
        </g>
    );
}

/** A line of text that is set narrower when it would leave its box. */
function Fit({y, size, weight, fill, text}: {y: number; size: number; weight: number; fill: string; text: string}) {
    const wide = [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 0xff ? 1 : 0.56), 0) * size;
    const room = box.width - 16;
    return (
        <text x={box.width / 2} y={y} fontSize={size} fontWeight={weight} fill={fill} {...(wide > room ? {textLength: room, lengthAdjust: 'spacingAndGlyphs'} : {})}>
            {text}
        </text>
    );
}
