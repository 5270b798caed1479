import {useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject} from 'react';
import {useTexts} from '@/shell/language';
import {Drawing, Selection} from './drawing';
import {made, pull, shift, things, type Kind, type Plan, type Spot} from './model';
import {texts} from './texts';

export type Tool = 'select' | Kind;

interface Drag {
    start: Spot;
    last: Spot;
    /** The object that is moved, or whose spot is pulled. */
    id?: string;
    spot?: number;
    moved: boolean;
}

interface Props {
    plan: Plan;
    tool: Tool;
    selected?: string;
    zoom: number;
    step: number;
    /** The address of the drawing under the plan. */
    backdrop?: string;
    /** Points pressed so far while the drawing is measured, and what takes the next. */
    measured?: Spot[];
    measure?: (spot: Spot) => void;
    select: (id?: string) => void;
    /** `same`: goes on with the change before. */
    set: (plan: Plan, same?: boolean) => void;
    put: (kind: Kind, from: Spot, to: Spot) => void;
    remove: () => void;
    stop: () => void;
    undo: () => void;
    redo: () => void;
}

const arrows: Record<string, [number, number]> = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

/** The width the sheet has to itself, so that at zoom 1 all of it is seen. */
function useWidth(of: RefObject<HTMLElement | null>): number {
    const [width, setWidth] = useState(760);
    useEffect(() => {
        if (!of.current) return;
        const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
        watch.observe(of.current);
        return () => watch.disconnect();
    }, [of]);
    return width;
}

/** The sheet: draws, moves and selects by pointer, and by keyboard while it has the focus. */
export function Canvas(props: Props) {
    const {plan, tool, selected, zoom, step, measured, select, set, put} = props;
    const t = useTexts(texts);
    const svg = useRef<SVGSVGElement>(null);
    const [drag, setDrag] = useState<Drag>();
    const frame = useRef<HTMLDivElement>(null);
    const width = useWidth(frame) * zoom;
    const letter = (13 * plan.width) / width;

    /** Where the pointer is, finer than the grid. */
    const pointAt = (event: PointerEvent): Spot => {
        const {x, y} = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.current!.getScreenCTM()!.inverse());
        return {x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100};
    };
    const spotAt = (event: PointerEvent, exact = false): Spot => {
        const {x, y} = pointAt(event);
        const snap = (value: number, most: number) => Math.max(0, Math.min(most, exact ? Math.round(value) : Math.round(value / step) * step));
        return {x: snap(x, plan.width), y: snap(y, plan.height)};
    };

    const down = (event: PointerEvent<SVGSVGElement>) => {
        if (event.button !== 0) return;
        if (measured) return props.measure?.(pointAt(event));
        const target = event.target as Element;
        const handle = target.closest('[data-spot]')?.getAttribute('data-spot');
        const id = target.closest('[data-id]')?.getAttribute('data-id') ?? undefined;
        const start = spotAt(event, tool === 'select');
        svg.current!.setPointerCapture(event.pointerId);
        svg.current!.focus();
        if (tool !== 'select') return setDrag({start, last: start, moved: false});
        if (handle !== null && handle !== undefined && selected) return setDrag({start, last: start, id: selected, spot: Number(handle), moved: false});
        select(id);
        if (id) setDrag({start, last: start, id, moved: false});
    };

    const move = (event: PointerEvent) => {
        if (!drag) return;
        const at = spotAt(event, tool === 'select' && drag.spot === undefined);
        if (at.x === drag.last.x && at.y === drag.last.y) return;
        if (tool !== 'select') return setDrag({...drag, last: at, moved: true});
        if (drag.spot !== undefined) {
            set(pull(plan, drag.id!, drag.spot, at), drag.moved);
            return setDrag({...drag, last: at, moved: true});
        }
        const dx = Math.round((at.x - drag.last.x) / step) * step, dy = Math.round((at.y - drag.last.y) / step) * step;
        if (dx === 0 && dy === 0) return;
        set(shift(plan, drag.id!, dx, dy), drag.moved);
        setDrag({...drag, last: {x: drag.last.x + dx, y: drag.last.y + dy}, moved: true});
    };

    const up = () => {
        if (drag && tool !== 'select') put(tool, drag.start, drag.last);
        setDrag(undefined);
    };

    const key = (event: KeyboardEvent) => {
        if (event.nativeEvent.isComposing) return;
        const arrow = arrows[event.key];
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') (event.shiftKey ? props.redo : props.undo)();
        else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'y') props.redo();
        else if (arrow && selected) set(shift(plan, selected, arrow[0] * step, arrow[1] * step));
        else if ((event.key === 'Delete' || event.key === 'Backspace') && selected) props.remove();
        else if (event.key === 'Escape') props.stop();
        else if (event.key === 'Enter' && tool !== 'select') {
            const middle = {x: Math.round(plan.width / 2), y: Math.round(plan.height / 2)};
            const wall = tool === 'doors' ? plan.walls.find(({id}) => id === selected) ?? plan.walls[0] : undefined;
            const at = wall ? {x: Math.round((wall.from.x + wall.to.x) / 2), y: Math.round((wall.from.y + wall.to.y) / 2)} : middle;
            put(tool, at, at);
        } else return;
        event.preventDefault();
    };

    const preview = drag?.moved && tool !== 'select' && tool !== 'doors' ? made(plan, tool, drag.start, drag.last, '') : undefined;
    return (
        <div ref={frame} data-scrollable className="max-h-[620px] overflow-auto rounded-[8px] border border-line bg-white">
            <svg
                ref={svg}
                viewBox={`0 0 ${plan.width} ${plan.height}`}
                style={{width, height: (width * plan.height) / plan.width}}
                className={`block touch-none select-none ${tool === 'select' && !measured ? '' : 'cursor-crosshair'}`}
                tabIndex={0}
                role="application"
                aria-label={t('canvas', {n: things(plan).length})}
                onPointerDown={down}
                onPointerMove={move}
                onPointerUp={up}
                onPointerCancel={() => setDrag(undefined)}
                onKeyDown={key}
            >
                <Grid plan={plan} backdrop={props.backdrop} />
                <Drawing plan={preview && tool !== 'select' ? ({...plan, [tool]: [...plan[tool], preview]} as Plan) : plan} letter={letter} />
                {measured && <Measured points={measured} width={letter / 6} />}
                {selected && tool === 'select' && <Selection plan={plan} id={selected} letter={letter} />}
            </svg>
        </div>
    );
}

function Measured({points, width}: {points: Spot[]; width: number}) {
    return (
        <g pointerEvents="none" stroke="#1d5697" strokeWidth={width} fill="none">
            <polyline points={points.map(({x, y}) => `${x},${y}`).join(' ')} />
            {points.map(({x, y}, i) => (
                <circle key={i} cx={x} cy={y} r={width * 4} />
            ))}
        </g>
    );
}

/** The sheet: white, the drawing that lies under the plan, the grid over it. */
function Grid({plan, backdrop}: {plan: Plan; backdrop?: string}) {
    const lies = plan.backdrop;
    return (
        <g pointerEvents="none">
            <defs>
                <pattern id="grid" width="10" height="10" patternUnits="userSpaceOnUse">
                    <path d="M10 0H0V10" fill="none" stroke="#e3e3e6" strokeWidth="0.2" />
                </pattern>
            </defs>
            <rect width={plan.width} height={plan.height} fill="#fff" />
            {backdrop && lies && (
                <image href={backdrop} x={lies.x / 100} y={lies.y / 100} width={lies.width / 100} height={lies.height / 100} opacity={lies.opacity / 100} preserveAspectRatio="none" />
            )}
            <rect width={plan.width} height={plan.height} fill="url(#grid)" />
        </g>
    );
}
