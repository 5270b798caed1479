import {useState} from 'react';
import {useDownload, useList, type RowOf} from '@/api/use';
import {Button} from '@/parts/button';
import {Chip, type Tone} from '@/parts/chip';
import {EmptyState} from '@/parts/empty_state';
import {ListPage} from '@/parts/list_page';
import type {Column} from '@/parts/table';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';

import {useTexts} from '@/shell/language';
import {Holdings} from './holdings';
import {ReceiveDialog} from './receive_dialog';
import {texts} from './texts';

export type Item = RowOf<'custody/items'>;

const tones: Record<string, Tone> = {stored: 'good', lent: 'moving', taken_out: 'moving', in_transit: 'moving', held_outside: 'moving', lost: 'bad', overdue: 'late', awaiting_disposal: 'waiting', ended: 'gone'};

/** The state, or 返却遅延, which follows from the state and the day. */
export function StateChip({of}: {of: Item}) {
    const t = useTexts(texts);
    const state = of.overdue ? 'overdue' : of.state;
    return <Chip tone={tones[state] ?? 'still'}>{t(`state_${state}` as 'state_stored')}</Chip>;
}

export default function Items() {
    const t = useTexts(texts);
    const may = useMay('custody.record');
    const {past} = useAsOf();
    const list = useList('custody/items');
    const files = useDownload('custody/items');
    const columns = useColumns();
    const [open, setOpen] = useState(false);
    const rows = list.rows ?? [];
    return (
        <>
            <ListPage
                title={t('title')}
                crumb={t('nav')}
                lead={t('lead', {
                    held: rows.filter((row) => row.state !== 'ended').length,
                    lent: rows.filter((row) => row.state === 'lent').length,
                    late: rows.filter((row) => row.overdue).length,
                })}
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
                empty={<EmptyState icon="ledgers">{t('empty')}</EmptyState>}
            >
                <p className="mb-4 text-[15px] text-sub">{t('lead_note')}</p>
                <Holdings />
            </ListPage>
            {open && <ReceiveDialog close={() => setOpen(false)} />}
        </>
    );
}

function useColumns(): Column<Item>[] {
    const t = useTexts(texts);
    const days = useDays();
    return [
        {id: 'number', head: t('number'), fixed: true, cell: (row) => <Go to={`custody/${row.id}`}>{row.number}</Go>, sort: (row) => row.number},
        {id: 'state', head: t('state'), fixed: true, cell: (row) => <StateChip of={row} />, sort: (row) => row.state},
        {id: 'title', head: t('subject'), cell: (row) => row.title, sort: (row) => row.title, wraps: true},
        {id: 'grade', head: t('grade'), cell: (row) => t(`grade_${row.grade}` as 'grade_caution'), sort: (row) => row.grade},
        {id: 'contract', head: t('contract'), cell: (row) => row.contract, sort: (row) => row.contract},
        {id: 'storage', head: t('storage'), cell: (row) => row.storage, sort: (row) => row.storage},
        {id: 'holder', head: t('holder'), cell: (row) => row.holder, sort: (row) => row.holder},
        {id: 'due', head: t('due'), cell: (row) => days.day(row.due), sort: (row) => row.due},
        {id: 'quantity', head: t('quantity'), cell: (row) => row.quantity, hidden: true},
        {id: 'copy_label', head: t('copy_label'), cell: (row) => row.copy_label, hidden: true},
        {id: 'received_on', head: t('received_on'), cell: (row) => days.day(row.received_on), sort: (row) => row.received_on, hidden: true},
    ];
}
