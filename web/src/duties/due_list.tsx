import {useState} from 'react';
import {useDownload, useList, type RowOf} from '@/api/use';
import {Checkbox} from '@/parts/choice';
import {EmptyState} from '@/parts/empty_state';
import {ListTable} from '@/parts/list_table';
import type {Column} from '@/parts/table';
import {Go} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {StateChip, type State} from './state';
import {texts} from './texts';

type Line = RowOf<'duties/occurrences'>;

/** Every turn of the year with what closed it; as Excel, PDF and CSV. */
export function DueList({year}: {year: number}) {
    const t = useTexts(texts);
    const [mine, setMine] = useState(false);
    const query = {from: `${year}-04-01`, to: `${year + 1}-03-31`, mine: mine || undefined};
    const list = useList('duties/occurrences', {query});
    const files = useDownload('duties/occurrences', {query});
    const columns = useColumns();
    return (
        <ListTable
            list={list}
            label={t('tab_list')}
            columns={columns}
            rowKey={(row) => `${row.duty} ${row.due} ${row.evidence}`}
            files={files}
            filters={
                <Checkbox value={mine} onChange={setMine}>
                    {t('mine')}
                </Checkbox>
            }
            empty={<EmptyState icon="calendar">{t('none_due')}</EmptyState>}
        />
    );
}

function useColumns(): Column<Line>[] {
    const t = useTexts(texts);
    const days = useDays();
    return [
        {id: 'state', head: t('state'), fixed: true, cell: (row) => <StateChip state={row.state as State} />, sort: (row) => row.state},
        {id: 'due', head: t('due'), fixed: true, cell: (row) => days.day(row.due), sort: (row) => row.due},
        {id: 'title', head: t('duty'), fixed: true, wraps: true, cell: (row) => <Go to={`duties/${row.duty}`}>{row.title}</Go>, sort: (row) => row.title},
        {id: 'who', head: t('who'), cell: (row) => row.who || <span className="font-bold text-late-ink">{t('nobody')}</span>, sort: (row) => row.who},
        {id: 'done_on', head: t('done_on'), cell: (row) => days.day(row.done_on), sort: (row) => row.done_on},
        {id: 'evidence', head: t('evidence'), wraps: true, cell: (row) => row.evidence, sort: (row) => row.evidence},
        {id: 'role', head: t('role'), hidden: true, cell: (row) => row.role, sort: (row) => row.role},
        {id: 'cycle', head: t('cycle'), hidden: true, cell: (row) => row.cycle, sort: (row) => row.cycle},
        {id: 'performed_by', head: t('performed_by'), hidden: true, cell: (row) => row.performed_by, sort: (row) => row.performed_by},
        {id: 'forms', head: t('forms'), hidden: true, cell: (row) => row.forms, sort: (row) => row.forms},
    ];
}
