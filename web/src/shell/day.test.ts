import {expect, test} from 'vitest';
import {dayWriter, daysBetween, fiscalYear, isDay} from './day';

const wareki = dayWriter({language: 'ja', calendar: 'wareki'});
const seireki = dayWriter({language: 'ja', calendar: 'seireki'});
const english = dayWriter({language: 'en', calendar: 'wareki'});

test('a day is written in the calendar of the reader', () => {
    expect(wareki.day('2026-10-01')).toBe('令和8年10月1日');
    expect(wareki.dayWithWeekday('2026-10-01')).toBe('令和8年10月1日（木）');
    expect(seireki.day('2026-10-01')).toBe('2026年10月1日');
    expect(english.day('2026-10-01')).toBe('1 October 2026');
});

test('the first year of an era is 元年 in words and 1 in figures', () => {
    expect(wareki.day('2019-05-01')).toBe('令和元年5月1日');
    expect(wareki.short('2019-05-01')).toBe('R1.5.1');
    expect(wareki.short('2019-04-30')).toBe('H31.4.30');
    expect(wareki.seal('2019-05-01')).toBe('1.5.1');
});

test('figures for dense tables and seals', () => {
    expect(wareki.short('2026-11-20')).toBe('R8.11.20');
    expect(seireki.short('2026-11-20')).toBe('2026.11.20');
    expect(wareki.seal('2026-11-20')).toBe('8.11.20');
    expect(seireki.seal('2026-11-20')).toBe('26.11.20');
});

test('an instant is shown as the clock in Japan, whatever the zone of the machine', () => {
    expect(wareki.instant('2026-09-30T15:05:00Z')).toBe('令和8年10月1日 00:05');
    expect(wareki.instant('not a time')).toBe('');
});

test('the fiscal year begins in April unless the company says otherwise', () => {
    expect(fiscalYear('2027-03-31')).toBe(2026);
    expect(fiscalYear('2027-04-01')).toBe(2027);
    expect(fiscalYear('2027-01-01', 1)).toBe(2027);
    expect(wareki.fiscalYear(2026)).toBe('令和8年度');
    expect(english.fiscalYear(2026)).toBe('FY2026');
});

test('only days that exist are days', () => {
    expect(isDay('2026-02-29')).toBe(false);
    expect(isDay('2028-02-29')).toBe(true);
    expect(isDay('2026-13-01')).toBe(false);
    expect(isDay('2026-1-1')).toBe(false);
    expect(isDay(undefined)).toBe(false);
    expect(wareki.day('nonsense')).toBe('');
});

test('days between', () => {
    expect(daysBetween('2026-11-20', '2026-11-24')).toBe(4);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
});
