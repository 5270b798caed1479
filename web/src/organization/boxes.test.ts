import {expect, test} from 'vitest';
import {boxesOf, type Appointment, type Role} from './boxes';

const role = (id: string, scope = 'company', vacant = false) => ({id, label: id, en: id, scope, vacant}) as Role;
const held = (role: string, name: string, more: Partial<Appointment> = {}) =>
    ({role, name, scope: 'company', scope_kind: 'company', scope_name: '', deputy: false, state: 'in_force', ...more}) as Appointment;
const facility = (scope: string) => ({scope, scope_kind: 'facility', scope_name: scope}) as const;

test('handlers stand under the manager of their facility, an open box where it has none', () => {
    const {main} = boxesOf(
        [role('general_manager'), role('manager', 'facility_or_contract', true), role('handler', 'contract')],
        [
            held('general_manager', '佐藤'),
            held('manager', '高橋', facility('川崎')),
            held('handler', '鈴木', facility('川崎')),
            held('handler', '渡辺', facility('川崎')),
            held('handler', '山本', facility('横須賀')),
        ],
    );
    const at = (id: string) => main.find((box) => box.id === id)!;
    expect(at('manager/川崎').parent).toBe('general_manager/company');
    expect(at('handler/川崎')).toMatchObject({parent: 'manager/川崎', names: ['鈴木', '渡辺']});
    expect(at('manager/横須賀')).toMatchObject({names: [], place: '横須賀', parent: 'general_manager/company'});
    expect(at('manager/vacant')).toBeUndefined();
    expect(at('handler/横須賀').parent).toBe('manager/横須賀');
});

test('a role that nobody holds is an open box, once; ended appointments do not fill it', () => {
    const {side} = boxesOf([role('audit_manager', 'company', true)], [held('audit_manager', '伊藤', {state: 'ended'})]);
    expect(side).toEqual([expect.objectContaining({id: 'audit_manager/vacant', names: []})]);
});

test('a deputy does not fill a post', () => {
    const {main} = boxesOf([role('general_manager')], [held('general_manager', '佐藤'), held('general_manager', '伊藤', {deputy: true})]);
    expect(main).toEqual([expect.objectContaining({names: ['佐藤'], deputies: ['伊藤']})]);
});
