import {useState} from 'react';
import type {QueryAnswer} from '@/api/types';
import {useRead} from '@/api/use';
import {Alert} from '@/parts/alert';
import {Select} from '@/parts/choice';
import {Reading} from '@/parts/reading';
import {useAsOf} from '@/shell/as_of';
import {Go} from '@/shell/company';
import {useSaid, useTexts} from '@/shell/language';
import {StateChip, type State} from './state';
import {texts} from './texts';

type Year = QueryAnswer<'duties/year'>;
type Row = Year['rows'][number];
type Cell = Row['cells'][number];

const states: State[] = ['done', 'late', 'overdue', 'due', 'planned'];

/** A row a duty, a column a month. The sign in a cell is that of its worst turn. */
export function YearGrid({year}: {year: number}) {
    const t = useTexts(texts);
    const said = useSaid();
    const [role, setRole] = useState('');
    const whole = useRead('duties/year', {query: {fiscal_year: year, role: role || undefined}});
    const all = useRead('duties/year', {query: {fiscal_year: year}}).data;
    const {shown} = useAsOf();
    const month = Number(shown.slice(5, 7));
    return (
        <Reading of={whole}>
            {(of) => (
                <>
                    <Overdue of={of} />
                    <Guide of={of} month={month} />
                    <div className="mb-3 flex flex-wrap items-end gap-x-6 gap-y-2">
                        <Select
                            label={t('role')}
                            options={[{id: '', text: t('all_roles')}, ...(all?.roles ?? []).map((it) => ({id: it.id, text: said(it.label)}))]}
                            value={role}
                            onChange={setRole}
                            width="14em"
                        />
                        <span className="flex flex-wrap gap-2">
                            {states.map((state) => (
                                <StateChip key={state} state={state} />
                            ))}
                        </span>
                    </div>
                    <Grid of={of} month={month} />
                </>
            )}
        </Reading>
    );
}

/** What is past its day stands above everything else. */
function Overdue({of}: {of: Year}) {
    const t = useTexts(texts);
    const said = useSaid();
    const rows = of.rows.filter((row) => row.cells.some((cell) => cell.state === 'overdue'));
    if (rows.length === 0) return null;
    return (
        <Alert title={t('overdue_count', {n: rows.length})}>
            {rows.map((row) => (
                <span key={row.duty} className="mr-4 inline-block">
                    <Go to={`duties/${row.duty}`}>{said(row.title)}</Go>
                </span>
            ))}
        </Alert>
    );
}

/** What the month is about (duties-year.yaml). */
function Guide({of, month}: {of: Year; month: number}) {
    const t = useTexts(texts);
    const said = useSaid();
    const guide = of.months.find((it) => it.month === month);
    if (!guide) return null;
    return (
        <Alert tone="info" title={t('this_month')}>
            {t('month_title', {month, title: said(guide.title)})}。{guide.guidance}
        </Alert>
    );
}

function Grid({of, month}: {of: Year; month: number}) {
    const t = useTexts(texts);
    const said = useSaid();
    const rows = of.rows.filter((row) => row.cells.some((cell) => cell.state));
    const months = of.rows[0]?.cells.map((cell) => cell.month) ?? [];
    return (
        <div data-scrollable role="group" aria-label={t('tab_year')} tabIndex={0} className="card max-h-[calc(100vh-160px)] overflow-auto">
            <table className="w-full border-separate border-spacing-0 text-[14px]">
                <caption className="sr-only">{of.name}</caption>
                <thead>
                    <tr>
                        <th scope="col" className="sticky top-0 left-0 z-20 h-11 min-w-[14em] border-b border-line-firm bg-head px-4 text-left">
                            {t('duty')}
                        </th>
                        <th scope="col" className="sticky top-0 z-10 min-w-[9.5em] border-b border-line-firm bg-head px-3 text-left">
                            {t('who')}
                        </th>
                        {months.map((it) => (
                            <th key={it} scope="col" className={`num sticky top-0 z-10 min-w-[56px] border-b border-line-firm px-1 text-center ${it === month ? 'bg-key-100' : 'bg-head'}`}>
                                {t('month', {month: it})}
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {rows.map((row) => (
                        <tr key={row.duty} className="group">
                            <th scope="row" className="sticky left-0 z-10 border-b border-line-soft bg-white px-4 py-2 text-left font-normal group-hover:bg-key-50">
                                <Go to={`duties/${row.duty}`}>{said(row.title)}</Go>
                                <span className="block text-[14px] text-sub">
                                    {said(row.cycle)}
                                    {row.unverified && `（${t('unverified')}）`}
                                </span>
                            </th>
                            <td className="border-b border-line-soft px-3 py-2">
                                {row.who || <span className="font-bold text-late-ink">{t('nobody')}</span>}
                                <span className="block text-[14px] text-sub">{said(row.role_label)}</span>
                            </td>
                            {row.cells.map((cell) => (
                                <MonthCell key={cell.month} cell={cell} />
                            ))}
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}

const looks: Record<State, [sign: string, look: string]> = {
    done: ['✓', 'bg-good-soft text-good'],
    late: ['…', 'bg-wait-soft text-wait'],
    overdue: ['!', 'bg-[#fff0e8] text-late-ink font-bold'],
    due: ['→', 'bg-info-soft text-info font-bold'],
    planned: ['○', 'text-still'],
};

function MonthCell({cell}: {cell: Cell}) {
    const t = useTexts(texts);
    if (!cell.state) return <td className="border-b border-line-soft" />;
    const state = cell.state as State;
    const [sign, look] = looks[state];
    const days = cell.days.map((day) => Number(day.slice(8))).join(',');
    return (
        <td className="num border-b border-line-soft px-1 py-1 text-center">
            <span className={`block rounded-[4px] px-1 py-1 whitespace-nowrap ${look}`}>
                <span className="sr-only">{t('cell_said', {month: cell.month, state: t(`state_${state}`), done: cell.done, turns: cell.turns})}</span>
                <span aria-hidden="true">
                    {sign} {days || `${cell.done}/${cell.turns}`}
                </span>
            </span>
        </td>
    );
}
