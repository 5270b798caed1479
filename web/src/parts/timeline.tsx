import type {ReactNode} from 'react';
import {useDays, type Day} from '@/shell/day';

/** What happened to a thing, the newest first. A corrected line stays, struck through. */
export interface Happening {
    key: string | number;
    day: Day;
    title: ReactNode;
    who?: string;
    note?: ReactNode;
    corrected?: boolean;
}

export function Timeline({label, lines}: {label: string; lines: Happening[]}) {
    const days = useDays();
    return (
        <ol aria-label={label} className="ml-2 border-l-2 border-line">
            {lines.map(({key, day, title, who, note, corrected}) => (
                <li key={key} className="relative pb-4 pl-5 text-[15px] last:pb-0">
                    <span aria-hidden="true" className="absolute top-[7px] -left-[6px] size-2.5 rounded-full bg-key-700" />
                    <div className="num text-[14px] text-sub">
                        {days.day(day)}
                        {who && <span className="ml-3">{who}</span>}
                    </div>
                    <div className={corrected ? 'text-sub line-through' : 'font-bold'}>{title}</div>
                    {note && <div className="text-[14px]">{note}</div>}
                </li>
            ))}
        </ol>
    );
}
