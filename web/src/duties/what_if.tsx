import {useState} from 'react';
import type {QueryAnswer} from '@/api/types';
import {useRead} from '@/api/use';
import {Alert} from '@/parts/alert';
import {DateField} from '@/parts/date_field';
import {Reading} from '@/parts/reading';
import {Table, type Column} from '@/parts/table';
import {useAsOf} from '@/shell/as_of';
import {Go} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import {PersonField} from '@/shell/people';
import {texts} from './texts';

type Answer = QueryAnswer<'duties/what_if'>;
type Line = Answer['rows'][number];

/** 「田中さんが6月に異動したら」: which duties would have nobody. */
export function WhatIf() {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [person, setPerson] = useState<string | null>(null);
    const [from, setFrom] = useState<string | null>(today);
    const answer = useRead('duties/what_if', {query: {person: person ?? '', from: from ?? undefined}}, person !== null);
    return (
        <>
            <p className="mb-4 text-[15px]">{t('what_if_lead')}</p>
            <div className="mb-5 flex flex-wrap items-end gap-5">
                <PersonField label={t('person')} name="person" value={person} onChange={setPerson} />
                <DateField label={t('since')} name="from" value={from} onChange={setFrom} />
            </div>
            {person && <Reading of={answer}>{(of) => <Outcome of={of} />}</Reading>}
        </>
    );
}

function Outcome({of}: {of: Answer}) {
    const t = useTexts(texts);
    const columns = useColumns();
    if (of.rows.length === 0) return <Alert tone="good" title={t('not_concerned')} />;
    return (
        <>
            {of.ownerless > 0 ? <Alert title={t('ownerless', {n: of.ownerless})} /> : <Alert tone="good" title={t('all_covered')} />}
            <Table label={t('tab_what_if')} columns={columns} rows={of.rows} rowKey={(row) => row.duty} />
        </>
    );
}

function useColumns(): Column<Line>[] {
    const t = useTexts(texts);
    const said = useSaid();
    const days = useDays();
    return [
        {id: 'title', head: t('duty'), fixed: true, wraps: true, cell: (row) => <Go to={`duties/${row.duty}`}>{said(row.title)}</Go>, sort: (row) => row.title.ja},
        {id: 'role', head: t('role'), cell: (row) => said(row.role), sort: (row) => row.role.ja},
        {id: 'now', head: t('now'), cell: (row) => row.now, sort: (row) => row.now},
        {id: 'then', head: t('then'), fixed: true, cell: (row) => row.then || <span className="font-bold text-late-ink">! {t('nobody')}</span>, sort: (row) => row.then},
        {id: 'next_due', head: t('next_due'), cell: (row) => days.day(row.next_due), sort: (row) => row.next_due},
    ];
}
