import {daysBetween, type Day} from '@/shell/day';

/** A month as it lies on the axis: its number, its year where it begins one, its place in percent. */
export interface Month {
    month: number;
    year?: number;
    left: number;
    width: number;
}

/** Days as places on a line from the first to the last day of the programme, in percent. */
export class Axis {
    private readonly length: number;
    constructor(
        readonly from: Day,
        readonly until: Day,
    ) {
        this.length = daysBetween(from, until) + 1;
    }

    /** Where a day begins. */
    at(day: Day): number {
        return (daysBetween(this.from, day) / this.length) * 100;
    }

    /** From the beginning of one day to the end of another. */
    span(from: Day, until: Day): {left: number; width: number} {
        return {left: this.at(from), width: ((daysBetween(from, until) + 1) / this.length) * 100};
    }

    holds(day: Day): boolean {
        return day >= this.from && day <= this.until;
    }

    months(): Month[] {
        const months: Month[] = [];
        let [year, month] = this.from.split('-').map(Number) as [number, number];
        for (let begin = this.from; begin <= this.until; ) {
            const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
            const left = this.at(begin);
            const right = next > this.until ? 100 : this.at(next);
            months.push({month, year: months.length === 0 || month === 1 ? year : undefined, left, width: right - left});
            begin = next;
            [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
        }
        return months;
    }
}

/** The days of weeks that have no first day yet: any Monday serves, since only the widths are shown. */
export function provisional(week: number): Day {
    return new Date(Date.UTC(2024, 0, 1 + (week - 1) * 7)).toISOString().slice(0, 10);
}
