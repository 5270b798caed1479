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
import {RegisterDialog} from './register_dialog';
import {texts} from './texts';

export type Medium = RowOf<'custody/media'>;

const tones: Record<string, Tone> = {stored: 'good', in_use: 'moving', taken_out: 'moving', in_transit: 'moving', overdue: 'late', quarantined: 'waiting', missing: 'bad', disposed: 'gone'};

/** The state, or 遅延, which follows from the state and the day. */
export function MediumChip({of}: {of: Medium}) {
    const t = useTexts(texts);
    const state = of.overdue ? 'overdue' : of.state;
    return <Chip tone={tones[state] ?? 'still'}>{t(`state_${state}` as 'state_stored')}</Chip>;
}

export default function Media() {
    const t = useTexts(texts);
    const may = useMay('custody.record');
    const {past} = useAsOf();
    const list = useList('custody/media');
    const files = useDownload('custody/media');
    const columns = useColumns();
    const [open, setOpen] = useState(false);
    const rows = list.rows ?? [];
    return (
        <>
            <ListPage
                title={t('media_title')}
                crumb={t('media_nav')}
                lead={t('media_lead', {
                    kept: rows.filter((row) => row.state !== 'disposed').length,
                    used: rows.filter((row) => row.state === 'in_use').length,
                    late: rows.filter((row) => row.overdue).length,
                })}
                asOf
                actions={
                    may &&
                    !past && (
                        <Button primary icon="plus" onPress={() => setOpen(true)}>
                            {t('register_medium')}
                        </Button>
                    )
                }
                list={list}
                columns={columns}
                rowKey={(row) => row.id}
                files={files}
                empty={<EmptyState icon="ledgers">{t('media_empty')}</EmptyState>}
            />
            {open && <RegisterDialog close={() => setOpen(false)} />}
        </>
    );
}

function useColumns(): Column<Medium>[] {
    const t = useTexts(texts);
    const days = useDays();
    return [
        {id: 'number', head: t('media_no'), fixed: true, cell: (row) => <Go to={`custody/media/${row.id}`}>{row.number}</Go>, sort: (row) => row.number},
        {id: 'state', head: t('state'), fixed: true, cell: (row) => <MediumChip of={row} />, sort: (row) => row.state},
        {id: 'kind', head: t('kind'), cell: (row) => t(`kind_${row.kind}` as 'kind_usb_memory'), sort: (row) => row.kind},
        {id: 'product', head: t('product'), cell: (row) => row.product, sort: (row) => row.product, wraps: true},
        {id: 'encryption', head: t('encryption'), cell: (row) => t(`encryption_${row.encryption}` as 'encryption_none'), sort: (row) => row.encryption},
        {id: 'contents', head: t('contents'), cell: (row) => row.contents, sort: (row) => row.contents},
        {id: 'storage', head: t('storage'), cell: (row) => row.storage, sort: (row) => row.storage},
        {id: 'holder', head: t('user'), cell: (row) => row.holder, sort: (row) => row.holder},
        {id: 'counted_on', head: t('counted_on'), cell: (row) => days.day(row.counted_on), sort: (row) => row.counted_on},
        {id: 'registered_on', head: t('registered_on'), cell: (row) => days.day(row.registered_on), sort: (row) => row.registered_on, hidden: true},
    ];
}
