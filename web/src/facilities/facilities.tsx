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
import {Due} from './due';
import {FacilityDialog} from './facility_dialog';
import {FacilityState} from './state';
import {texts} from './texts';

type Line = RowOf<'facilities/facilities'>;

/** Every facility the reader may see, and what is due in each. */
export default function Facilities() {
    const t = useTexts(texts);
    const may = useMay('facilities.edit');
    const {past} = useAsOf();
    const list = useList('facilities/facilities');
    const files = useDownload('facilities/facilities');
    const columns = useColumns();
    const [adding, setAdding] = useState(false);
    const add = may && !past;
    const designated = (list.rows ?? []).filter((row) => row.state === 'designated' || row.state === 'changing').length;
    return (
        <>
            <ListPage
                title={t('title')}
                lead={t('lead', {n: list.total, designated})}
                asOf
                actions={
                    add && (
                        <Button primary icon="plus" onPress={() => setAdding(true)}>
                            {t('add')}
                        </Button>
                    )
                }
                list={list}
                columns={columns}
                rowKey={(row) => row.id}
                files={files}
                empty={<EmptyState icon="facilities">{t('empty')}</EmptyState>}
            />
            {adding && <FacilityDialog close={() => setAdding(false)} />}
        </>
    );
}

function useColumns(): Column<Line>[] {
    const t = useTexts(texts);
    const days = useDays();
    return [
        {id: 'state', head: t('state'), cell: (row) => <FacilityState of={row.state} />, sort: (row) => row.state},
        {id: 'number', head: t('number'), cell: (row) => row.number, sort: (row) => row.number},
        {id: 'name', head: t('name'), fixed: true, cell: (row) => <Go to={`facilities/${row.id}`}>{row.name}</Go>, sort: (row) => row.name},
        {id: 'site', head: t('site'), cell: (row) => row.site, sort: (row) => row.site},
        {id: 'manager', head: t('manager'), cell: (row) => row.manager || <span className="font-bold text-late-ink">{t('vacant')}</span>, sort: (row) => row.manager},
        {id: 'designated', head: t('designated_on'), cell: (row) => days.day(row.designated_on), sort: (row) => row.designated_on, hidden: true},
        {id: 'permits', head: t('entry'), figures: true, cell: (row) => row.permits, sort: (row) => row.permits},
        {id: 'inspection', head: t('inspection_due'), cell: (row) => <Due day={row.inspection_due} />, sort: (row) => row.inspection_due},
        {id: 'faults', head: t('faults'), figures: true, cell: (row) => row.open_faults, sort: (row) => row.open_faults},
        {id: 'review', head: t('review_due'), cell: (row) => <Due day={row.review_due} />, sort: (row) => row.review_due, hidden: true},
        {id: 'count', head: t('count_due'), cell: (row) => <Due day={row.count_due} />, sort: (row) => row.count_due, hidden: true},
    ];
}
