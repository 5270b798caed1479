import {useState} from 'react';
import {useDownload, useList, type RowOf} from '@/api/use';
import {Button} from '@/parts/button';
import {EmptyState} from '@/parts/empty_state';
import {ListTable} from '@/parts/list_table';
import type {Column} from '@/parts/table';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {daysBetween, useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {StartDialog} from './start_dialog';
import {StateChip} from './state';
import {texts} from './texts';
import {WaiveDialog} from './waive_dialog';

export type Due = RowOf<'submissions/due'>;
type Open = {what: 'start' | 'waive'; of: Due};

/** What is still to be sent, the nearest day first: begin it, go on with it, or decide that it is not needed. */
export function DueList() {
    const t = useTexts(texts);
    const list = useList('submissions/due');
    const files = useDownload('submissions/due');
    const [open, setOpen] = useState<Open>();
    const close = () => setOpen(undefined);
    const columns = useColumns(setOpen);
    return (
        <>
            <ListTable
                list={list}
                label={t('tab_due')}
                columns={columns}
                rowKey={(row) => [row.kind, row.contract, row.call, row.link, row.why].join(' ')}
                files={files}
                empty={<EmptyState icon="letter">{t('none_due')}</EmptyState>}
            />
            {open?.what === 'start' && <StartDialog due={open.of} close={close} />}
            {open?.what === 'waive' && <WaiveDialog of={open.of} close={close} />}
        </>
    );
}

function useColumns(open: (what: Open) => void): Column<Due>[] {
    const t = useTexts(texts);
    const days = useDays();
    const {shown, past} = useAsOf();
    const may = {draft: useMay('submissions.draft') && !past, send: useMay('submissions.send') && !past};
    const left = (row: Due) => {
        if (!row.due) return '';
        const n = daysBetween(shown, row.due);
        if (n === 0) return t('due_today');
        return n < 0 ? t('late_by', {n: -n}) : t('left', {n});
    };
    return [
        {
            id: 'due',
            head: t('due'),
            fixed: true,
            cell: (row) =>
                row.due ? (
                    <>
                        {days.day(row.due)}
                        <div className={`text-[13px] ${row.overdue ? 'font-bold text-late-ink' : 'text-sub'}`}>{left(row)}</div>
                    </>
                ) : (
                    t('no_day')
                ),
            sort: (row) => row.due,
        },
        {
            id: 'kind',
            head: t('kind'),
            fixed: true,
            wraps: true,
            cell: (row) => (
                <>
                    <Go to={`submissions/kinds/${row.kind}`}>{row.kind_name}</Go>
                    <div className="text-[13px] text-sub">{row.why}</div>
                </>
            ),
            sort: (row) => row.kind_name,
        },
        {id: 'contract', head: t('contract'), cell: (row) => row.contract_number, sort: (row) => row.contract_number},
        {id: 'state', head: t('state'), fixed: true, cell: (row) => <StateChip of={row} />, sort: (row) => row.state},
        {
            id: 'work',
            head: t('work'),
            fixed: true,
            cell: (row) => (
                <span className="flex flex-wrap items-center gap-2">
                    {row.link && <Go to={row.link.slice(1)}>{t(row.by_rules ? 'to_rules' : 'go_on')}</Go>}
                    {!row.link && may.draft && (
                        <Button label={t('begin_of', {kind: row.kind_name, contract: row.contract_number})} onPress={() => open({what: 'start', of: row})}>
                            {t('begin')}
                        </Button>
                    )}
                    {!row.link && may.send && (
                        <Button quiet label={t('waive_of', {kind: row.kind_name, contract: row.contract_number})} onPress={() => open({what: 'waive', of: row})}>
                            {t('waive')}
                        </Button>
                    )}
                </span>
            ),
        },
    ];
}
