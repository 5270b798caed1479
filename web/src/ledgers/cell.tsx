import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import type {Form, Row} from './ledger';
import {texts} from './texts';

type Column = Form['columns'][number];

/** A text of a column as people read it: days in the reader's calendar, ○ and ×. */
export function useShown() {
    const t = useTexts(texts);
    const days = useDays();
    return (column: Column | undefined, text: string) => {
        if (text === '') return '';
        if (column?.type === 'date') return days.short(text);
        if (column?.type === 'datetime') return `${days.short(text.slice(0, 10))} ${text.slice(11)}`;
        if (column?.type === 'bool') return t(text === 'true' ? 'yes' : 'no');
        return text;
    };
}

/** A cell as on paper: what was corrected stays, struck through, before what stands now. */
export function Cell({column, row}: {column: Column; row: Row}) {
    const shown = useShown();
    const was = row.was.filter((it) => it.column === column.id && it.text !== '');
    const now = shown(column, row.cells[column.id] ?? '');
    return (
        <span className={row.struck_on ? 'text-sub line-through' : ''}>
            {was.map((it, i) => (
                <del key={i} className="mr-2 text-sub">
                    {shown(column, it.text)}
                </del>
            ))}
            {now}
        </span>
    );
}
