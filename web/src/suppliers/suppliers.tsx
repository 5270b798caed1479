import {useState} from 'react';
import {useDownload, useList, useRead, type RowOf} from '@/api/use';
import {ActionMenu} from '@/parts/action_menu';
import {Alert} from '@/parts/alert';
import {Button} from '@/parts/button';
import {Chip} from '@/parts/chip';
import {EmptyState} from '@/parts/empty_state';
import {ListPage} from '@/parts/list_page';
import type {Column} from '@/parts/table';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {DeclareDialog} from './declare_dialog';
import {StateChip} from './state';
import {SupplierDialog} from './supplier_dialog';
import {texts} from './texts';

export type Supplier = RowOf<'suppliers/suppliers'>;

/** 下請負者台帳 (f47): one company under one contract a line. */
export default function Suppliers() {
    const t = useTexts(texts);
    const may = useMay('suppliers.record');
    const {past} = useAsOf();
    const list = useList('suppliers/suppliers');
    const files = useDownload('suppliers/suppliers');
    const declared = useRead('suppliers/declaration').data;
    const columns = useColumns();
    const [open, setOpen] = useState<'register' | 'declare'>();
    const rows = list.rows ?? [];
    return (
        <>
            <ListPage
                title={t('title')}
                crumb={t('nav')}
                lead={t('lead', {
                    going: rows.filter((row) => !row.ended_on).length,
                    holding: rows.filter((row) => row.held > 0).length,
                    late: rows.filter((row) => row.check_late).length,
                })}
                asOf
                actions={
                    may &&
                    !past && (
                        <>
                            <ActionMenu text={t('other_acts')} actions={[{id: 'declare', text: t(declared?.none ? 'declare_end' : 'declare'), onPress: () => setOpen('declare')}]} />
                            <Button primary icon="plus" onPress={() => setOpen('register')}>
                                {t('register')}
                            </Button>
                        </>
                    )
                }
                list={list}
                columns={columns}
                rowKey={(row) => row.id}
                files={files}
                empty={<EmptyState icon="contracts">{t('empty')}</EmptyState>}
            >
                {declared?.none && (
                    <Alert tone="info" title={t('none_declared')}>
                        {declared.reason}
                    </Alert>
                )}
                <p className="mb-4 text-[15px] text-sub">{t('lead_note')}</p>
            </ListPage>
            {open === 'register' && <SupplierDialog close={() => setOpen(undefined)} />}
            {open === 'declare' && <DeclareDialog none={!declared?.none} close={() => setOpen(undefined)} />}
        </>
    );
}

function useColumns(): Column<Supplier>[] {
    const t = useTexts(texts);
    const days = useDays();
    return [
        {id: 'state', head: t('state'), fixed: true, cell: (row) => <StateChip of={row.state} />, sort: (row) => row.state},
        {id: 'number', head: t('number'), fixed: true, cell: (row) => row.number, sort: (row) => row.number},
        {id: 'company', head: t('company'), fixed: true, cell: (row) => <Go to={`suppliers/${row.id}`}>{row.company}</Go>, sort: (row) => row.company, wraps: true},
        {id: 'contract', head: t('contract'), cell: (row) => row.contract, sort: (row) => row.contract},
        {id: 'work', head: t('work'), cell: (row) => row.work, wraps: true},
        {id: 'notified_on', head: t('notified_on'), cell: (row) => days.day(row.notified_on), sort: (row) => row.notified_on},
        {id: 'checked_on', head: t('checked_on'), cell: (row) => days.day(row.checked_on), sort: (row) => row.checked_on, hidden: true},
        {
            id: 'check_due',
            head: t('check_due'),
            cell: (row) => (row.check_late ? <Chip tone="late">{days.day(row.check_due)}</Chip> : days.day(row.check_due)),
            sort: (row) => row.check_due,
        },
        {id: 'held', head: t('held'), cell: (row) => t('held_count', {n: row.held}), sort: (row) => row.held, figures: true},
        {id: 'tier', head: t('tier'), cell: (row) => row.tier, sort: (row) => row.tier, hidden: true},
        {id: 'contact', head: t('contact'), cell: (row) => row.contact, hidden: true},
        {id: 'disclosed_from', head: t('disclosed_from'), cell: (row) => days.day(row.disclosed_from), sort: (row) => row.disclosed_from, hidden: true},
        {id: 'ended_on', head: t('ended_on'), cell: (row) => days.day(row.ended_on), sort: (row) => row.ended_on, hidden: true},
    ];
}
