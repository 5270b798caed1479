import {useTexts} from '@/shell/language';
import {texts} from './texts';
import type {Box} from './types';

const box = {width: 200, height: 100, head: 26};
const step = {x: 228, y: 152};
const margin = 4;
const heads = ['#0f3768', '#0f3768', '#1d5697', '#dbe6f4'];

const left = (it: Box) => margin + (it.column / 100) * step.x;
const top = (it: Box) => margin + it.row * step.y;
const middle = (it: Box) => left(it) + box.width / 2;

/** The organization as boxes and lines, as the server arranges it; a vacant post is dashed and orange. */
export function Chart({title, boxes}: {title: string; boxes: Box[]}) {
    const t = useTexts(texts);
    const width = Math.max(...boxes.map(left)) + box.width + margin;
    const height = Math.max(...boxes.map(top)) + box.height + margin;
    const vacant = boxes.filter((it) => it.vacant_since).map((it) => it.post);
    return (
        <div data-scrollable tabIndex={0} role="group" aria-label={title} className="overflow-x-auto">
            <svg
                viewBox={`0 0 ${width} ${height}`}
                className="mx-auto block w-full"
                style={{maxWidth: width * 1.15, minWidth: width * 0.8}}
                role="img"
                aria-label={t('chart_label', {title, n: boxes.length, vacant: vacant.join('、') || t('chart_none')})}
            >
                {boxes.map((it) => (
                    <Lines key={it.id} from={it} under={boxes.filter((other) => other.parent === it.id)} />
                ))}
                {boxes.map((it) => (
                    <Post key={it.id} of={it} />
                ))}
            </svg>
        </div>
    );
}

/** One path from a box to all under it: a single bus line, so that strokes never lie side by side. */
function Lines({from, under}: {from: Box; under: Box[]}) {
    if (under.length === 0) return null;
    const foot = top(from) + box.height;
    const bus = foot + (step.y - box.height) / 2;
    const xs = [middle(from), ...under.map(middle)];
    const drops = under.map((it) => `M${middle(it)},${bus}V${top(it)}`).join('');
    const path = `M${middle(from)},${foot}V${bus}M${Math.min(...xs)},${bus}H${Math.max(...xs)}${drops}`;
    return <path d={path} fill="none" stroke="#767676" strokeWidth="1.5" />;
}

function Post({of}: {of: Box}) {
    const t = useTexts(texts);
    const vacant = of.vacant_since != null;
    const name = of.name === '' ? t('not_appointed') : of.others > 0 ? t('and_others', {name: of.name, n: of.others}) : of.name;
    const notes = [of.place, of.deputies.length > 0 ? t('deputy_line', {name: of.deputies.join('、')}) : ''].filter(Boolean);
    const line = (box.height - box.head) / (notes.length + 2);
    return (
        <g transform={`translate(${left(of)},${top(of)})`} textAnchor="middle">
            <rect
                width={box.width}
                height={box.height}
                rx="6"
                fill="#fff"
                stroke={vacant ? '#c74700' : '#949497'}
                strokeWidth={vacant ? 2 : 1}
                strokeDasharray={vacant ? '6 4' : undefined}
            />
            <path d={`M0 6a6 6 0 0 1 6-6h${box.width - 12}a6 6 0 0 1 6 6v20H0z`} fill={vacant ? '#c74700' : heads[of.level]} />
            <Fit y={18} size={13} weight={700} fill={vacant || of.level < 3 ? '#fff' : '#0b2a51'} text={of.post} />
            <Fit y={box.head + line + 5} size={15} weight={700} fill={vacant ? '#a93c00' : '#1a1a1c'} text={name} />
            {notes.map((note, i) => (
                <Fit key={note} y={box.head + line * (i + 2) + 5} size={13} weight={400} fill="#4d4d4d" text={note} />
            ))}
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
