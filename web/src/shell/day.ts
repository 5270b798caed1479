import {useMemo} from 'react';
import {usePreferences, type Preferences} from './preferences';

/** A day as the API writes it: `2026-10-01`. */
export type Day = string;

/** Whether a text is a day that exists. */
export function isDay(text: unknown): text is Day {
    if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
    const date = new Date(text + 'T00:00:00Z');
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const utc = (day: Day) => new Date(day + 'T00:00:00Z');

/** How many days `to` lies after `from`; negative when before. */
export function daysBetween(from: Day, to: Day): number {
    return Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);
}

/** The fiscal year a day belongs to, as its first calendar year. */
export function fiscalYear(day: Day, startMonth = 4): number {
    const [year, month] = day.split('-').map(Number) as [number, number];
    return month < startMonth ? year - 1 : year;
}

/** How days and instants are written for a reader's language and calendar. */
export function dayWriter({language, calendar}: Pick<Preferences, 'language' | 'calendar'>) {
    const locale = language === 'en' ? 'en-GB' : calendar === 'wareki' ? 'ja-JP-u-ca-japanese' : 'ja-JP';
    const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, {timeZone: 'UTC', ...options});
    const long = format({dateStyle: 'long'});
    const weekday = format({weekday: 'short'});
    const parts = format({era: 'short', year: 'numeric', month: 'numeric', day: 'numeric'});
    const time = new Intl.DateTimeFormat('en-GB', {timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit'});
    const tokyoDay = new Intl.DateTimeFormat('en-CA', {timeZone: 'Asia/Tokyo', year: 'numeric', month: '2-digit', day: '2-digit'});
    const write = (day: Day | null | undefined, by: (day: Day) => string) => (isDay(day) ? by(day) : '');

    const era = (day: Day) => {
        const found = Object.fromEntries(parts.formatToParts(utc(day)).map((part) => [part.type, part.value]));
        // The Roman letter of the era, as on forms: 令和 R, 平成 H, 昭和 S, 大正 T, 明治 M.
        const letter = {令和: 'R', 平成: 'H', 昭和: 'S', 大正: 'T', 明治: 'M'}[found.era ?? ''] ?? '';
        return {letter, year: found.year === '元' ? '1' : (found.year ?? ''), month: found.month ?? '', day: found.day ?? ''};
    };

    return {
        /** 令和8年10月1日 */
        day: (day: Day | null | undefined) => write(day, (it) => long.format(utc(it))),
        /** 令和8年10月1日（木） */
        dayWithWeekday: (day: Day | null | undefined) =>
            write(day, (it) => long.format(utc(it)) + (language === 'en' ? ` (${weekday.format(utc(it))})` : `（${weekday.format(utc(it))}）`)),
        /** R8.10.1, for dense tables and seals */
        short: (day: Day | null | undefined) =>
            write(day, (it) => {
                if (language === 'en' || calendar === 'seireki') return it.replaceAll('-', '.');
                const {letter, year, month, day: dayOfMonth} = era(it);
                return `${letter}${year}.${month}.${dayOfMonth}`;
            }),
        /** 8.10.1, inside a seal */
        seal: (day: Day | null | undefined) =>
            write(day, (it) => {
                const {year, month, day: dayOfMonth} = era(it);
                return `${calendar === 'wareki' && language === 'ja' ? year : it.slice(2, 4)}.${month || Number(it.slice(5, 7))}.${dayOfMonth || Number(it.slice(8))}`;
            }),
        /** 令和8年10月1日 14:05, an instant in Japan */
        instant: (iso: string | null | undefined) => {
            if (!iso) return '';
            const at = new Date(iso);
            if (Number.isNaN(at.getTime())) return '';
            return `${long.format(utc(tokyoDay.format(at)))} ${time.format(at)}`;
        },
        /** 令和8年度 */
        fiscalYear: (year: number) => {
            if (language === 'en') return `FY${year}`;
            if (calendar === 'seireki') return `${year}年度`;
            return format({era: 'long', year: 'numeric'}).format(utc(`${year}-12-31`)) + '度';
        },
    };
}

export function useDays() {
    const {language, calendar} = usePreferences();
    return useMemo(() => dayWriter({language, calendar}), [language, calendar]);
}
