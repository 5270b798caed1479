import {useState} from 'react';
import {Chip} from '@/parts/chip';
import {Select} from '@/parts/choice';
import {EmptyState} from '@/parts/empty_state';
import {SearchField} from '@/parts/field';
import {Table, type Column} from '@/parts/table';
import {Go} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import type {Answer} from './readiness';
import {texts} from './texts';
import {tones, verdicts, type Verdict} from './verdicts';

type Row = Answer['rows'][number];

/** All requirements, narrowed by verdict and words. */
export function Requirements({of, files}: {of: Answer; files: (as: 'xlsx' | 'pdf' | 'csv') => string}) {
    const t = useTexts(texts);
    const said = useSaid();
    const [verdict, setVerdict] = useState<Verdict | ''>('');
    const [words, setWords] = useState('');
    const key = words.normalize('NFKC').toLowerCase().replace(/\s/g, '');
    const rows = of.rows.filter((row) => (verdict === '' || row.verdict === verdict) && (key === '' || `${row.ref}${said(row.title)}`.normalize('NFKC').toLowerCase().includes(key)));
    const columns = useColumns();
    const options = [{id: '' as const, text: t('all')}, ...verdicts.map((id) => ({id, text: `${t(id)}（${of.counts[id]}）`}))];
    return (
        <section aria-labelledby="requirements">
            <h2 id="requirements" className="mb-3 text-[20px] font-bold">
                {t('requirements')}
            </h2>
            <Table
                label={t('requirements')}
                columns={columns}
                rows={rows}
                rowKey={(row) => row.id}
                files={files}
                empty={<EmptyState icon="readiness">{t('none')}</EmptyState>}
                filters={
                    <>
                        <Select<Verdict | ''> label={t('filter_verdict')} options={options} value={verdict} onChange={setVerdict} width="12em" />
                        <SearchField label={t('filter_text')} value={words} onChange={setWords} />
                    </>
                }
            />
        </section>
    );
}

function useColumns(): Column<Row>[] {
    const t = useTexts(texts);
    const said = useSaid();
    const days = useDays();
    return [
        {id: 'verdict', head: t('verdict'), fixed: true, cell: (row) => <Chip tone={tones[row.verdict]}>{t(row.verdict)}</Chip>, sort: (row) => verdicts.indexOf(row.verdict)},
        {id: 'ref', head: t('ref'), cell: (row) => (row.ref ? <span className="num">{row.ref}</span> : <Chip tone="still">{t('number_unknown')}</Chip>), sort: (row) => row.ref},
        {
            id: 'title',
            head: t('name'),
            fixed: true,
            wraps: true,
            cell: (row) => (
                <Go to={`readiness/${row.id}`} className="link">
                    {said(row.title)}
                </Go>
            ),
            sort: (row) => said(row.title),
        },
        {id: 'met', head: t('met'), figures: true, cell: (row) => <span className="num">{`${row.met} / ${row.checks}`}</span>, sort: (row) => row.met / Math.max(1, row.checks)},
        {id: 'due', head: t('due'), cell: (row) => <span className="num">{days.short(row.due)}</span>, sort: (row) => row.due},
        {id: 'flags', head: t('flags'), cell: (row) => <Flags of={row} />},
        {id: 'next', head: t('next'), wraps: true, cell: (row) => <span className="text-[14px]">{said(row.next)}</span>},
    ];
}

/** 期限間近, 遅延あり, 要確認: beside the verdict, never changing it. */
export function Flags({of}: {of: {due_soon: boolean; late: boolean; unverified: boolean}}) {
    const t = useTexts(texts);
    return (
        <span className="flex gap-1">
            {of.due_soon && <Chip tone="waiting">{t('due_soon')}</Chip>}
            {of.late && <Chip tone="late">{t('late')}</Chip>}
            {of.unverified && <Chip tone="still">{t('unverified')}</Chip>}
        </span>
    );
}
