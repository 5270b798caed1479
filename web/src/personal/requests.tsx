import {useState} from 'react';
import {useDownload, useList, type RowOf} from '@/api/use';
import {Button} from '@/parts/button';
import {EmptyState} from '@/parts/empty_state';
import {ListPage} from '@/parts/list_page';
import type {Column} from '@/parts/table';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {ReceiveDialog} from './dialogs';
import {StateChip} from './state';
import {texts} from './texts';

type Line = RowOf<'personal/requests'>;

/** 個人情報に関する請求の一覧. */
export default function Requests() {
    const t = useTexts(texts);
    const may = useMay('personal.record');
    const {past} = useAsOf();
    const list = useList('personal/requests');
    const files = useDownload('personal/requests');
    const columns = useColumns();
    const [open, setOpen] = useState(false);
    const rows = list.rows ?? [];
    return (
        <>
            <ListPage
                title={t('title')}
                crumb={t('nav')}
                lead={t('lead', {waiting: rows.filter((row) => row.state !== 'answered' && row.state !== 'withdrawn').length, late: rows.filter((row) => row.late).length})}
                asOf
                actions={
                    may &&
                    !past && (
                        <Button primary icon="plus" onPress={() => setOpen(true)}>
                            {t('receive')}
                        </Button>
                    )
                }
                list={list}
                columns={columns}
                rowKey={(row) => row.id}
                files={files}
                empty={<EmptyState icon="people">{t('empty')}</EmptyState>}
            >
                <p className="mb-4 text-[15px] text-sub">{t('lead_note')}</p>
            </ListPage>
            {open && <ReceiveDialog close={() => setOpen(false)} />}
        </>
    );
}

function useColumns(): Column<Line>[] {
    const t = useTexts(texts);
    const days = useDays();
    return [
        {id: 'state', head: t('state'), fixed: true, cell: (row) => <StateChip of={row.state} late={row.late} />, sort: (row) => row.state},
        {id: 'number', head: t('number'), fixed: true, cell: (row) => <Go to={`personal/${row.id}`}>{row.number}</Go>, sort: (row) => row.number},
        {id: 'kind', head: t('kind'), cell: (row) => t(`kind_${row.kind}`), sort: (row) => row.kind},
        {id: 'name', head: t('about'), cell: (row) => <Go to={`personal/people/${row.person}`}>{row.name}</Go>, sort: (row) => row.name},
        {id: 'applicant', head: t('applicant'), cell: (row) => row.applicant, wraps: true},
        {id: 'received_on', head: t('received_on'), cell: (row) => days.day(row.received_on), sort: (row) => row.received_on},
        {id: 'due', head: t('due'), cell: (row) => days.day(row.due), sort: (row) => row.due},
        {id: 'outcome', head: t('outcome'), cell: (row) => row.outcome && t(`outcome_${row.outcome}`)},
        {id: 'answered_on', head: t('answered_on'), cell: (row) => days.day(row.answered_on), sort: (row) => row.answered_on},
    ];
}
