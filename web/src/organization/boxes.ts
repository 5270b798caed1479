import type {RowOf} from '@/api/use';
import type {QueryAnswer} from '@/api/types';

export type Appointment = RowOf<'organization/appointments'>;
export type Role = QueryAnswer<'organization/roles'>['roles'][number];

/** One box of the chart. */
export interface Box {
    id: string;
    /** The box above; none for the head of a chart. */
    parent: string | null;
    post: string;
    /** Who holds it; empty while vacant. */
    names: string[];
    deputies: string[];
    place: string;
    /** How deep the colour of its head is: 0 the top. */
    level: 0 | 1 | 2 | 3;
}

/** Who leads whom, as the catalogue's roles have it. Beside the line of management stand audit, committee and contact. */
const main: [role: string, above: string | null, level: Box['level']][] = [
    ['top_management', null, 0],
    ['general_manager', 'top_management', 1],
    ['manager', 'general_manager', 2],
    ['system_administrator', 'general_manager', 2],
    ['handler', 'manager', 3],
    ['system_user', 'system_administrator', 3],
];
const side: typeof main = [
    ['audit_manager', null, 1],
    ['auditor', 'audit_manager', 3],
    ['committee_chair', null, 1],
    ['committee_member', 'committee_chair', 3],
    ['contact_person', null, 2],
    ['secretariat', null, 2],
];

/** The boxes of both charts on the day the appointments are of. */
export function boxesOf(roles: Role[], appointments: Appointment[]): {main: Box[]; side: Box[]} {
    const inForce = appointments.filter((appointment) => appointment.state === 'in_force');
    return {main: chart(main, roles, inForce), side: chart(side, roles, inForce)};
}

function chart(shape: typeof main, roles: Role[], held: Appointment[]): Box[] {
    const boxes: Box[] = [];
    for (const [id, above, level] of shape) {
        const role = roles.find((it) => it.id === id);
        if (!role) continue;
        for (const [scope, of] of byScope(held.filter((appointment) => appointment.role === id))) {
            if (above) leaderOf(boxes, roles, above, of[0]!);
            boxes.push({
                id: `${id}/${scope}`,
                parent: above && parentOf(boxes, above, scope),
                post: role.label,
                names: of.filter((it) => !it.deputy).map((it) => it.name),
                deputies: of.filter((it) => it.deputy).map((it) => it.name),
                place: of[0]?.scope_name ?? '',
                level,
            });
        }
        if (role.vacant && !boxes.some((box) => box.id.startsWith(id + '/') && box.names.length === 0))
            boxes.push({id: `${id}/vacant`, parent: above && parentOf(boxes, above, ''), post: role.label, names: [], deputies: [], place: '', level});
    }
    // An open post of a facility is the vacancy: no second box for it.
    return boxes.filter((box) => !box.id.endsWith('/vacant') || !boxes.some((other) => other !== box && other.names.length === 0 && other.post === box.post));
}

/** A facility has a leader of its own: where nobody is appointed, an open box stands above its people. */
function leaderOf(boxes: Box[], roles: Role[], above: string, under: Appointment) {
    const role = roles.find((it) => it.id === above);
    const known = boxes.filter((box) => box.id.startsWith(above + '/'));
    const last = known.at(-1);
    if (!role || !last || role.scope === 'company' || under.scope_kind !== 'facility' || known.some((box) => box.id === `${above}/${under.scope}`)) return;
    boxes.splice(boxes.indexOf(last) + 1, 0, {...last, id: `${above}/${under.scope}`, names: [], deputies: [], place: under.scope_name});
}

function byScope(held: Appointment[]): Map<string, Appointment[]> {
    const groups = new Map<string, Appointment[]>();
    for (const appointment of held) groups.set(appointment.scope, [...(groups.get(appointment.scope) ?? []), appointment]);
    return groups;
}

/** The box of the role above for the same scope, else its first. */
function parentOf(boxes: Box[], role: string, scope: string): string | null {
    const above = boxes.filter((box) => box.id.startsWith(role + '/'));
    return (above.find((box) => box.id === `${role}/${scope}`) ?? above[0])?.id ?? null;
}
