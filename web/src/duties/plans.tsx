import {useState} from 'react';
import {useList, type RowOf} from '@/api/use';
import {Button} from '@/parts/button';
import {EmptyState} from '@/parts/empty_state';
import {ListTable} from '@/parts/list_table';
import type {Column} from '@/parts/table';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import {DraftDialog} from './draft_dialog';
import {StandingChip} from './state';
import {texts} from './texts';

type Line = RowOf<'duties/plans'>;

/** 計画書: drafted from the duties of the year, approved. */
export function Plans({year}: {year: number}) {
    const t = useTexts(texts);
    const {past} = useAsOf();
    const may = useMay('duties.manage') && !past;
    const [drafting, setDrafting] = useState(false);
    const list = useList('duties/plans');
    const columns = useColumns();
    return (
        <>
            {may && (
                <Button className="mb-3" icon="plus" onPress={() => setDrafting(true)}>
                    {t('plan_new')}
                </Button>
            )}
            <ListTable list={list} label={t('tab_plans')} columns={columns} rowKey={(row) => row.id} empty={<EmptyState icon="calendar">{t('no_plans')}</EmptyState>} />
            {drafting && <DraftDialog year={year} close={() => setDrafting(false)} />}
        </>
    );
}

function useColumns(): Column<Line>[] {
    const t = useTexts(texts);
    const said = useSaid();
    const days = useDays();
    return [
        {id: 'standing', head: t('state'), fixed: true, cell: (row) => <StandingChip standing={row.standing} />, sort: (row) => row.standing},
        {id: 'title', head: t('plan_kind'), fixed: true, cell: (row) => <Go to={`duties/plans/${row.id}`}>{`${days.fiscalYear(row.fiscal_year)}　${said(row.title)}`}</Go>, sort: (row) => row.fiscal_year},
        {id: 'version', head: t('version'), figures: true, cell: (row) => row.version, sort: (row) => row.version},
        {id: 'entries', head: t('lines'), figures: true, cell: (row) => row.entries, sort: (row) => row.entries},
        {id: 'submitted_on', head: t('submitted_on'), cell: (row) => days.day(row.submitted_on), sort: (row) => row.submitted_on},
        {id: 'approved_on', head: t('approved_on'), cell: (row) => days.day(row.approved_on), sort: (row) => row.approved_on},
    ];
}
