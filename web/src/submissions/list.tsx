import {useState} from 'react';
import {useDownload, useList, useRead, type RowOf} from '@/api/use';
import {Select} from '@/parts/choice';
import {EmptyState} from '@/parts/empty_state';
import {Reading} from '@/parts/reading';
import {Table, type Column} from '@/parts/table';
import {Go} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import {StateChip} from './state';
import {texts} from './texts';

type Line = RowOf<'submissions/submissions'>;

/** Everything that was drafted or sent; the confirmations of the rules lead to their own pages. */
export function List() {
    const t = useTexts(texts);
    const said = useSaid();
    const list = useList('submissions/submissions');
    const files = useDownload('submissions/submissions');
    const words = useRead('submissions/kinds').data;
    const [state, setState] = useState('');
    const columns = useColumns();
    return (
        <Reading of={{data: list.rows, error: list.problem}}>
            {(rows) => (
                <Table
                    label={t('tab_list')}
                    columns={columns}
                    rows={rows.filter((row) => !state || row.state === state)}
                    rowKey={(row) => row.id}
                    total={list.total}
                    more={list.more}
                    files={files}
                    filtered={Boolean(state)}
                    filters={
                        <Select
                            label={t('state')}
                            options={[{id: '', text: t('every_state')}, ...(words?.states ?? []).map((one) => ({id: one.id, text: said(one.label)}))]}
                            value={state}
                            onChange={setState}
                            width="16em"
                        />
                    }
                    empty={<EmptyState icon="letter">{t('none')}</EmptyState>}
                />
            )}
        </Reading>
    );
}

function useColumns(): Column<Line>[] {
    const t = useTexts(texts);
    const days = useDays();
    return [
        {id: 'state', head: t('state'), fixed: true, cell: (row) => <StateChip of={row} />, sort: (row) => row.state},
        {
            id: 'title',
            head: t('subject'),
            fixed: true,
            wraps: true,
            cell: (row) => (
                <>
                    <Go to={row.link.slice(1)}>{row.title}</Go>
                    <div className="num text-[13px] text-sub">{[row.number, row.title === row.kind_name ? '' : row.kind_name].filter(Boolean).join('　')}</div>
                </>
            ),
            sort: (row) => row.title,
        },
        {id: 'kind', head: t('kind'), hidden: true, cell: (row) => row.kind_name, sort: (row) => row.kind_name},
        {id: 'contract', head: t('contract'), cell: (row) => row.contract, sort: (row) => row.contract},
        {id: 'addressee', head: t('addressee'), wraps: true, cell: (row) => row.addressee, sort: (row) => row.addressee},
        {id: 'due', head: t('due'), cell: (row) => days.short(row.due), sort: (row) => row.due},
        {id: 'sent_on', head: t('sent_on'), cell: (row) => days.short(row.sent_on), sort: (row) => row.sent_on},
        {id: 'next_on', head: t('next_on'), cell: (row) => days.short(row.next_on), sort: (row) => row.next_on},
        {id: 'answer_number', head: t('answer_number'), hidden: true, cell: (row) => row.answer_number, sort: (row) => row.answer_number},
    ];
}
