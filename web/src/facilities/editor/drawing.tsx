import type {ReactNode} from 'react';
import {boxOf, openEnd, spots, stretches, things, type Door, type Plan, type Spot, type Thing} from './model';

const points = (all: Spot[]) => all.map(({x, y}) => `${x},${y}`).join(' ');
/** The radius of a camera's sign on the sheet; on the server's drawing it has the size of its letters. */
export const cameraRadius = 2.6;

/** Everything on the plan, in grid units. Letters keep their size on the screen: `letter` is one pixel's worth times their height. */
export function Drawing({plan, letter}: {plan: Plan; letter: number}) {
    const label = (at: Spot, text: string, look: {bold?: boolean; fill?: string} = {}): ReactNode => (
        <text x={at.x} y={at.y + letter * 0.36} fontSize={letter} textAnchor="middle" fontWeight={look.bold ? 700 : 400} fill={look.fill ?? '#1a1a1c'} pointerEvents="none">
            {text}
        </text>
    );
    const middle = (thing: Thing): Spot => {
        const {x, y, width, height} = boxOf(thing);
        return {x: x + width / 2, y: y + height / 2};
    };
    return (
        <g>
            <defs>
                <pattern id="handling" width="2.2" height="2.2" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect width="2.2" height="2.2" fill="#fdf1ee" />
                    <line x1="0" y1="0" x2="0" y2="2.2" stroke="#c9341f" strokeWidth="0.24" />
                </pattern>
            </defs>
            {plan.rooms.map((room) => (
                <polygon key={room.id} data-id={room.id} points={points(room.corners)} fill={room.handling ? 'url(#handling)' : '#fff'} fillOpacity={room.handling ? 1 : 0.6} stroke={room.handling ? '#c9341f' : '#b3b3b6'} strokeWidth="0.2" />
            ))}
            {plan.seats.map((seat) => (
                <rect key={seat.id} data-id={seat.id} x={seat.x} y={seat.y} width={seat.width} height={seat.height} fill="#fff" stroke="#767676" strokeWidth="0.25" />
            ))}
            {plan.containers.map((box) => (
                <rect key={box.id} data-id={box.id} x={box.x} y={box.y} width={box.width} height={box.height} fill="#fff" stroke="#0f3768" strokeWidth="0.4" />
            ))}
            {plan.walls.map((wall) => (
                <g key={wall.id} data-id={wall.id}>
                    {/* Wider than it looks, so that it can be hit. */}
                    <line x1={wall.from.x} y1={wall.from.y} x2={wall.to.x} y2={wall.to.y} stroke="transparent" strokeWidth="3" />
                    {stretches(plan, wall).map(([a, b], i) => (
                        <line key={i} x1={a.x} y1={a.y} x2={b.x} y2={b.y} stroke="#333" strokeWidth="1.2" strokeLinecap="square" />
                    ))}
                </g>
            ))}
            {plan.doors.map((door) => (
                <DoorSign key={door.id} door={door} />
            ))}
            {plan.cameras.map((camera) => (
                <g key={camera.id} data-id={camera.id}>
                    {typeof camera.facing === 'number' && <View at={camera.at} facing={camera.facing} />}
                    <circle cx={camera.at.x} cy={camera.at.y} r={cameraRadius} fill="#0f3768" />
                    {label(camera.at, camera.label, {fill: '#fff'})}
                </g>
            ))}
            {plan.rooms.map((room) => room.name && <g key={room.id}>{label({x: middle(room).x, y: boxOf(room).y + letter * 1.4}, room.name, {bold: true, fill: room.handling ? '#8f1d10' : undefined})}</g>)}
            {[...plan.containers, ...plan.seats].map((piece) => piece.label && <g key={piece.id}>{label(middle(piece), piece.label)}</g>)}
            {plan.doors.map((door) => door.label && <g key={door.id}>{label({x: door.hinge.x, y: Math.min(door.hinge.y, door.jamb.y) - letter}, door.label)}</g>)}
            {plan.notes.map((note) => (
                <g key={note.id} data-id={note.id}>
                    <rect x={note.at.x - (note.text.length * letter) / 2} y={note.at.y - letter * 0.7} width={note.text.length * letter} height={letter * 1.4} fill="transparent" />
                    {label(note.at, note.text)}
                </g>
            ))}
        </g>
    );
}

function DoorSign({door}: {door: Door}) {
    const {hinge, jamb} = door;
    const end = openEnd(door);
    const radius = Math.hypot(jamb.x - hinge.x, jamb.y - hinge.y);
    return (
        <g data-id={door.id}>
            <line x1={hinge.x} y1={hinge.y} x2={jamb.x} y2={jamb.y} stroke="transparent" strokeWidth="3" />
            {door.swing === 'none' ? (
                <line x1={hinge.x} y1={hinge.y} x2={jamb.x} y2={jamb.y} stroke="#767676" strokeWidth="0.25" strokeDasharray="0.8 0.8" />
            ) : (
                <>
                    <line x1={hinge.x} y1={hinge.y} x2={end.x} y2={end.y} stroke="#333" strokeWidth="0.4" />
                    <path
                        d={`M${jamb.x} ${jamb.y}A${radius} ${radius} 0 0 ${door.swing === 'right' ? 1 : 0} ${end.x} ${end.y}`}
                        fill="none"
                        stroke="#4d4d4d"
                        strokeWidth="0.25"
                        strokeDasharray="1 0.7"
                    />
                </>
            )}
        </g>
    );
}

function View({at, facing}: {at: Spot; facing: number}) {
    const reach = 9;
    const edge = (side: number) => {
        const angle = ((facing + side) * Math.PI) / 180;
        return `${at.x + reach * Math.cos(angle)},${at.y + reach * Math.sin(angle)}`;
    };
    return <polygon points={`${at.x},${at.y} ${edge(-28)} ${edge(28)}`} fill="#dbe6f4" stroke="#1d5697" strokeWidth="0.2" strokeDasharray="0.7 0.5" />;
}

/** The frame and the handles of the selected object. */
export function Selection({plan, id, letter}: {plan: Plan; id: string; letter: number}) {
    const found = things(plan).find(({thing}) => thing.id === id);
    if (!found) return null;
    const {x, y, width, height} = boxOf(found.thing);
    const pad = found.kind === 'cameras' ? cameraRadius + 0.6 : 0.8;
    const all = found.kind === 'cameras' || found.kind === 'notes' ? [] : spots(found.thing);
    return (
        <g>
            <rect x={x - pad} y={y - pad} width={width + 2 * pad} height={height + 2 * pad} fill="none" stroke="#1d5697" strokeWidth={letter * 0.12} strokeDasharray={`${letter * 0.4} ${letter * 0.25}`} pointerEvents="none" />
            {all.map((spot, i) => (
                <rect key={i} data-spot={i} x={spot.x - letter * 0.4} y={spot.y - letter * 0.4} width={letter * 0.8} height={letter * 0.8} fill="#fff" stroke="#1d5697" strokeWidth={letter * 0.15} className="cursor-move" />
            ))}
        </g>
    );
}
