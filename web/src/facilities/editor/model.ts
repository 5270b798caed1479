import type {QueryAnswer} from '@/api/types';

/** The plan as the server knows it: spots on a grid of 10 cm. Its backdrop is measured in millimetres. */
export type Plan = NonNullable<QueryAnswer<'facilities/facilities/{facility}/plan'>['plan']>;
export type Spot = Plan['walls'][number]['from'];
export type Door = Plan['doors'][number];
export type Wall = Plan['walls'][number];

export const kinds = ['rooms', 'walls', 'doors', 'containers', 'cameras', 'seats', 'notes'] as const;
export type Kind = (typeof kinds)[number];
export type Thing = Plan[Kind][number];

export interface Box {
    x: number;
    y: number;
    width: number;
    height: number;
}

const letters: Record<Kind, string> = {rooms: 'R', walls: 'W', doors: 'D', containers: 'K', cameras: 'C', seats: 'S', notes: 'N'};

export const emptyPlan: Plan = {width: 120, height: 80, rooms: [], walls: [], doors: [], containers: [], cameras: [], seats: [], notes: [], backdrop: null};

export function things(plan: Plan): {kind: Kind; thing: Thing}[] {
    return kinds.flatMap((kind) => (plan[kind] as Thing[]).map((thing) => ({kind, thing})));
}

export function find(plan: Plan, id: string | undefined) {
    return things(plan).find(({thing}) => thing.id === id);
}

/** An id no object of the plan has. */
export function newId(plan: Plan, kind: Kind): string {
    const used = new Set(things(plan).map(({thing}) => thing.id));
    for (let n = 1; ; ++n) if (!used.has(letters[kind] + n)) return letters[kind] + n;
}

export function add(plan: Plan, kind: Kind, thing: Thing): Plan {
    return {...plan, [kind]: [...plan[kind], thing]};
}

export function change(plan: Plan, id: string, how: (thing: Thing) => Thing): Plan {
    const found = find(plan, id);
    if (!found) return plan;
    return {...plan, [found.kind]: (plan[found.kind] as Thing[]).map((thing) => (thing.id === id ? how(thing) : thing))};
}

export function remove(plan: Plan, id: string): Plan {
    const found = find(plan, id);
    if (!found) return plan;
    const without = {...plan, [found.kind]: (plan[found.kind] as Thing[]).filter((thing) => thing.id !== id)};
    if (found.kind !== 'walls') return without;
    // A door is a gap in a wall: it goes with its last one.
    return {...without, doors: without.doors.filter((door) => without.walls.some((wall) => isOn(door, wall)))};
}

export const nameOf = (thing: Thing) => ('name' in thing ? thing.name : 'text' in thing ? thing.text : 'label' in thing ? thing.label : '');

export function rename(plan: Plan, id: string, name: string): Plan {
    return change(plan, id, (thing) => ('name' in thing ? {...thing, name} : 'text' in thing ? {...thing, text: name} : 'label' in thing ? {...thing, label: name} : thing));
}

/** The spots that make up an object, each of which may be pulled. A piece has its two corners. */
export function spots(thing: Thing): Spot[] {
    if ('corners' in thing) return thing.corners;
    if ('from' in thing) return [thing.from, thing.to];
    if ('hinge' in thing) return [thing.hinge, thing.jamb];
    if ('at' in thing) return [thing.at];
    return [
        {x: thing.x, y: thing.y},
        {x: thing.x + thing.width, y: thing.y + thing.height},
    ];
}

function withSpots(thing: Thing, all: Spot[]): Thing {
    const [a, b] = all as [Spot, Spot];
    if ('corners' in thing) return {...thing, corners: all};
    if ('from' in thing) return {...thing, from: a, to: b};
    if ('hinge' in thing) return {...thing, hinge: a, jamb: b};
    if ('at' in thing) return {...thing, at: a};
    const x = Math.min(a.x, b.x), y = Math.min(a.y, b.y);
    return {...thing, x, y, width: Math.max(1, Math.abs(b.x - a.x)), height: Math.max(1, Math.abs(b.y - a.y))};
}

export function boxOf(thing: Thing): Box {
    const all = spots(thing);
    const x = Math.min(...all.map((spot) => spot.x)), y = Math.min(...all.map((spot) => spot.y));
    return {x, y, width: Math.max(...all.map((spot) => spot.x)) - x, height: Math.max(...all.map((spot) => spot.y)) - y};
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));

/** Moves an object by so much, as far as the sheet goes; the doors of a wall go with it. */
export function shift(plan: Plan, id: string, dx: number, dy: number): Plan {
    const found = find(plan, id);
    if (!found) return plan;
    const box = boxOf(found.thing);
    const x = clamp(box.x + dx, plan.width - box.width) - box.x, y = clamp(box.y + dy, plan.height - box.height) - box.y;
    const moved = (thing: Thing) => withSpots(thing, spots(thing).map((spot) => ({x: spot.x + x, y: spot.y + y})));
    const doors = found.kind === 'walls' ? plan.doors.filter((door) => isOn(door, found.thing as Wall)) : [];
    return [id, ...doors.map((door) => door.id)].reduce((so, one) => change(so, one, moved), plan);
}

/** Pulls one spot of an object elsewhere. */
export function pull(plan: Plan, id: string, index: number, to: Spot): Plan {
    const spot = {x: clamp(to.x, plan.width), y: clamp(to.y, plan.height)};
    return change(plan, id, (thing) => withSpots(thing, spots(thing).map((one, i) => (i === index ? spot : one))));
}

/** Sets where an object lies and how large it is; a room is stretched. */
export function fit(plan: Plan, id: string, part: Partial<Box>): Plan {
    return change(plan, id, (thing) => {
        const before = boxOf(thing), after = {...before, ...part};
        const scale = (value: number, from: number, size: number, to: number, now: number) => (size === 0 ? to + (value > from ? now : 0) : Math.round(to + ((value - from) * now) / size));
        return withSpots(
            thing,
            spots(thing).map((spot) => ({
                x: scale(spot.x, before.x, before.width, after.x, after.width),
                y: scale(spot.y, before.y, before.height, after.y, after.height),
            })),
        );
    });
}

const turn = (a: Spot, b: Spot, c: Spot) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

export function liesOn(spot: Spot, from: Spot, to: Spot): boolean {
    return (
        turn(from, to, spot) === 0 &&
        Math.min(from.x, to.x) <= spot.x && spot.x <= Math.max(from.x, to.x) &&
        Math.min(from.y, to.y) <= spot.y && spot.y <= Math.max(from.y, to.y)
    );
}

export const isOn = (door: Door, wall: Wall) => liesOn(door.hinge, wall.from, wall.to) && liesOn(door.jamb, wall.from, wall.to);

/** The pieces of a wall between its doors. */
export function stretches(plan: Plan, wall: Wall): [Spot, Spot][] {
    const length = Math.hypot(wall.to.x - wall.from.x, wall.to.y - wall.from.y);
    if (length === 0) return [];
    const along = (spot: Spot) => ((spot.x - wall.from.x) * (wall.to.x - wall.from.x) + (spot.y - wall.from.y) * (wall.to.y - wall.from.y)) / length;
    const at = (place: number): Spot => ({
        x: wall.from.x + ((wall.to.x - wall.from.x) * place) / length,
        y: wall.from.y + ((wall.to.y - wall.from.y) * place) / length,
    });
    const gaps = plan.doors
        .filter((door) => isOn(door, wall))
        .map((door) => [along(door.hinge), along(door.jamb)].sort((a, b) => a - b) as [number, number])
        .sort((a, b) => a[0] - b[0]);
    const pieces: [Spot, Spot][] = [];
    let from = 0;
    for (const [begin, end] of gaps) {
        if (begin > from) pieces.push([at(from), at(begin)]);
        from = Math.max(from, end);
    }
    if (length > from) pieces.push([at(from), at(length)]);
    return pieces;
}

/** Where the leaf of an open door ends. */
export function openEnd({hinge, jamb, swing}: Door): Spot {
    const x = jamb.x - hinge.x, y = jamb.y - hinge.y;
    return swing === 'right' ? {x: hinge.x - y, y: hinge.y + x} : {x: hinge.x + y, y: hinge.y - x};
}

const doorWidth = 9;

/** A door in the upright or level wall nearest to the spot, or nothing when there is none within a metre. */
export function doorAt(plan: Plan, spot: Spot): Door | undefined {
    let nearest: {distance: number; hinge: Spot; jamb: Spot} | undefined;
    for (const {from, to} of plan.walls) {
        const level = from.y === to.y;
        if (!level && from.x !== to.x) continue;
        const [low, high] = (level ? [from.x, to.x] : [from.y, to.y]).sort((a, b) => a - b) as [number, number];
        if (high - low < doorWidth) continue;
        const begin = Math.max(low, Math.min(high - doorWidth, (level ? spot.x : spot.y) - Math.floor(doorWidth / 2)));
        const off = Math.abs(level ? spot.y - from.y : spot.x - from.x);
        const past = Math.max(0, low - (level ? spot.x : spot.y), (level ? spot.x : spot.y) - high);
        const distance = Math.hypot(off, past);
        if (distance > 10 || (nearest && nearest.distance <= distance)) continue;
        nearest = {
            distance,
            hinge: level ? {x: begin, y: from.y} : {x: from.x, y: begin},
            jamb: level ? {x: begin + doorWidth, y: from.y} : {x: from.x, y: begin + doorWidth},
        };
    }
    return nearest && {id: newId(plan, 'doors'), hinge: nearest.hinge, jamb: nearest.jamb, swing: 'left', label: ''};
}

/** A new object of the kind between two spots (the same spot twice: of its usual size); nothing where it cannot stand. */
export function made(plan: Plan, kind: Kind, from: Spot, to: Spot, name: string): Thing | undefined {
    const id = newId(plan, kind);
    const dragged = from.x !== to.x || from.y !== to.y;
    const box = (width: number, height: number): Box => {
        if (dragged) return {x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.max(1, Math.abs(to.x - from.x)), height: Math.max(1, Math.abs(to.y - from.y))};
        return {x: clamp(from.x, plan.width - width), y: clamp(from.y, plan.height - height), width: Math.min(width, plan.width), height: Math.min(height, plan.height)};
    };
    switch (kind) {
        case 'rooms': {
            const {x, y, width, height} = box(40, 30);
            return {id, name: `${name} ${id}`, handling: false, corners: [{x, y}, {x: x + width, y}, {x: x + width, y: y + height}, {x, y: y + height}]};
        }
        case 'walls': {
            if (dragged) return {id, from, to: straight(from, to)};
            const x = clamp(from.x, Math.max(0, plan.width - 40));
            return {id, from: {x, y: from.y}, to: {x: Math.min(plan.width, x + 40), y: from.y}};
        }
        case 'doors':
            return doorAt(plan, from);
        case 'containers':
            return {id, ...box(9, 5), label: `${name}${id}`};
        case 'seats':
            return {id, ...box(10, 7), label: ''};
        case 'cameras':
            return {id, at: from, facing: null, label: id};
        case 'notes':
            return {id, at: from, text: name};
    }
}

/** A wall is drawn level or upright unless it is clearly meant to slant. */
export function straight(from: Spot, to: Spot): Spot {
    const dx = Math.abs(to.x - from.x), dy = Math.abs(to.y - from.y);
    if (dy * 3 < dx) return {x: to.x, y: from.y};
    if (dx * 3 < dy) return {x: from.x, y: to.y};
    return to;
}
