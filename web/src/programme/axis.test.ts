import {describe, expect, it} from 'vitest';
import {Axis, provisional} from './axis';

describe('the axis of the chart', () => {
    const axis = new Axis('2026-04-01', '2026-04-30');
    it('begins at the first day and ends at the end of the last', () => {
        expect(axis.at('2026-04-01')).toBe(0);
        expect(axis.span('2026-04-01', '2026-04-30')).toEqual({left: 0, width: 100});
        expect(axis.span('2026-04-16', '2026-04-18').left).toBeCloseTo(50);
        expect(axis.span('2026-04-16', '2026-04-18').width).toBeCloseTo(10);
    });
    it('holds its own days only', () => {
        expect(axis.holds('2026-03-31')).toBe(false);
        expect(axis.holds('2026-04-30')).toBe(true);
    });
    it('has its months side by side, the year said at the first and in January', () => {
        const months = new Axis('2026-11-15', '2027-02-10').months();
        expect(months.map(({month, year}) => [month, year])).toEqual([
            [11, 2026],
            [12, undefined],
            [1, 2027],
            [2, undefined],
        ]);
        expect(months.reduce((sum, {width}) => sum + width, 0)).toBeCloseTo(100);
        expect(months[1]!.left).toBeCloseTo(months[0]!.width);
    });
    it('counts weeks before there is a first day', () => {
        expect(provisional(1)).toBe('2024-01-01');
        expect(provisional(3)).toBe('2024-01-15');
    });
});
