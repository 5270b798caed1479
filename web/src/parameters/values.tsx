import {useState} from 'react';
import type {QueryAnswer} from '@/api/types';
import {useDownload, useRead} from '@/api/use';
import {Chip} from '@/parts/chip';
import {Select} from '@/parts/choice';
import {EmptyState} from '@/parts/empty_state';
import {SearchField} from '@/parts/field';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {Table, type Column} from '@/parts/table';
import {Go} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import {StateChip} from './state';
import {texts} from './texts';

export type Value = QueryAnswer<'parameters/values'>['rows'][number];

/** Every value the company may fix for itself, what holds, and what is on its way. */
export default function Values() {
    const t = useTexts(texts);
    const found = useRead('parameters/values');
    const own = (found.data?.rows ?? []).filter((row) => row.own).length;
    return (
        <>
            <PageHead title={t('title')} crumb={t('title')} lead={t('lead', {n: own})} asOf />
            <Reading of={found}>{({rows}) => <List of={rows} />}</Reading>
        </>
    );
}

function List({of}: {of: Value[]}) {
    const t = useTexts(texts);
    const said = useSaid();
    const files = useDownload('parameters/table');
    const [group, setGroup] = useState('');
    const [words, setWords] = useState('');
    const key = words.normalize('NFKC').toLowerCase().trim();
    const rows = of.filter((row) => (group === '' || row.group === group) && said(row.label).normalize('NFKC').toLowerCase().includes(key));
    const groups = [...new Set(of.map((row) => row.group))];
    const columns = useColumns();
    return (
        <Table
            label={t('title')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            files={files}
            filtered={group !== '' || key !== ''}
            empty={<EmptyState icon="settings">{t('none')}</EmptyState>}
            filters={
                <>
                    <Select label={t('group')} options={[{id: '', text: t('all')}, ...groups.map((id) => ({id, text: id}))]} value={group} onChange={setGroup} width="14em" />
                    <SearchField label={t('words')} value={words} onChange={setWords} />
                </>
            }
        />
    );
}

function useColumns(): Column<Value>[] {
    const t = useTexts(texts);
    const said = useSaid();
    const days = useDays();
    return [
        {id: 'group', head: t('group'), cell: (row) => row.group, sort: (row) => row.group},
        {id: 'label', head: t('label'), fixed: true, wraps: true, cell: (row) => <Go to={`parameters/${row.id}`}>{said(row.label)}</Go>, sort: (row) => said(row.label)},
        {id: 'value', head: t('value'), fixed: true, figures: true, cell: (row) => <span className="num">{said(row.shown)}</span>},
        {id: 'standard', head: t('standard'), figures: true, cell: (row) => <span className="num">{said(row.standard)}</span>},
        {id: 'state', head: t('state'), cell: (row) => <StateChip state={row.state} />, sort: (row) => row.state},
        {id: 'since', head: t('since'), cell: (row) => days.day(row.since ?? row.waiting_from), sort: (row) => row.since ?? row.waiting_from},
        {
            id: 'confidence',
            head: t('confidence'),
            cell: (row) => <Chip tone="still">{t(`confidence_${row.confidence}` as 'confidence_known')}</Chip>,
            sort: (row) => row.confidence,
        },
    ];
}
