import {describe, expect, it} from 'vitest';
import {begun, redone, stepped, undone} from './history';
import {add, boxOf, doorAt, emptyPlan, find, fit, made, newId, pull, remove, shift, straight, stretches, type Plan, type Wall} from './model';

const wall: Wall = {id: 'W1', from: {x: 10, y: 10}, to: {x: 60, y: 10}};
const plan: Plan = add(add(emptyPlan, 'walls', wall), 'doors', {id: 'D1', hinge: {x: 20, y: 10}, jamb: {x: 29, y: 10}, swing: 'left', label: ''});

describe('the plan', () => {
    it('gives ids that are free', () => {
        expect(newId(plan, 'walls')).toBe('W2');
        expect(newId(plan, 'rooms')).toBe('R1');
    });
    it('moves a wall with its doors, and never off the sheet', () => {
        const moved = shift(plan, 'W1', -50, 5);
        expect(moved.walls[0]?.from).toEqual({x: 0, y: 15});
        expect(moved.doors[0]?.hinge).toEqual({x: 10, y: 15});
    });
    it('takes a door away with its wall', () => {
        expect(remove(plan, 'W1').doors).toEqual([]);
        expect(remove(plan, 'D1').walls).toHaveLength(1);
    });
    it('cuts walls at doors', () => {
        expect(stretches(plan, wall)).toEqual([
            [{x: 10, y: 10}, {x: 20, y: 10}],
            [{x: 29, y: 10}, {x: 60, y: 10}],
        ]);
    });
    it('puts a door into the nearest wall, or nowhere', () => {
        expect(doorAt(plan, {x: 45, y: 14})).toMatchObject({hinge: {x: 41, y: 10}, jamb: {x: 50, y: 10}});
        expect(doorAt(plan, {x: 45, y: 40})).toBeUndefined();
    });
    it('stretches rooms and pieces', () => {
        const room = made(plan, 'rooms', {x: 0, y: 0}, {x: 20, y: 10}, '部屋')!;
        const wide = fit(add(plan, 'rooms', room), room.id, {x: 5, width: 40});
        expect(boxOf(find(wide, room.id)!.thing)).toEqual({x: 5, y: 0, width: 40, height: 10});
    });
    it('pulls a corner, and keeps a piece at least 10 cm wide', () => {
        const box = made(plan, 'containers', {x: 30, y: 30}, {x: 30, y: 30}, '保管庫')!;
        const pulled = pull(add(plan, 'containers', box), box.id, 1, {x: 30, y: 30});
        expect(boxOf(find(pulled, box.id)!.thing)).toEqual({x: 30, y: 30, width: 1, height: 1});
    });
    it('draws walls level or upright unless they slant', () => {
        expect(straight({x: 0, y: 0}, {x: 30, y: 2})).toEqual({x: 30, y: 0});
        expect(straight({x: 0, y: 0}, {x: 30, y: 25})).toEqual({x: 30, y: 25});
    });
});

describe('undo', () => {
    it('takes a drag back in one step and gives it again', () => {
        const dragged = stepped(stepped(stepped(begun(0), 1), 2, true), 3, true);
        expect(undone(dragged).now).toBe(0);
        expect(redone(undone(dragged)).now).toBe(3);
        expect(undone(undone(dragged)).now).toBe(0);
        expect(stepped(undone(dragged), 5).future).toEqual([]);
    });
});
