import {useState} from 'react';
import {useRead} from '@/api/use';
import {Alert} from '@/parts/alert';
import {Card} from '@/parts/card';
import {Checkbox, Select} from '@/parts/choice';
import {Chip} from '@/parts/chip';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {Table} from '@/parts/table';
import {Go, useMeHere} from '@/shell/company';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** Which article answers which requirement: gaps, and articles of the company's own. */
export default function Coverage() {
    const t = useTexts(texts);
    const me = useMeHere();
    const [edition, setEdition] = useState<'r4' | 'h21'>(me.company.edition === 'h21' ? 'h21' : 'r4');
    const [which, setWhich] = useState<'newest' | 'in_force'>('newest');
    const [gapsOnly, setGapsOnly] = useState(false);
    const found = useRead('rules/coverage', {query: {edition, in_force: which === 'in_force'}});
    return (
        <Reading of={found}>
            {(map) => (
                <>
                    <PageHead
                        title={t('coverage')}
                        crumb={t('coverage')}
                        above={[{to: 'rules', text: t('nav')}]}
                        lead={t('coverage_lead', {title: t(edition === 'r4' ? 'edition_r4' : 'edition_h21'), covered: map.covered, gaps: map.gaps})}
                        asOf
                    />
                    {map.gaps === 0 && <Alert tone="good" title={t('no_gaps')} />}
                    <Table
                        label={t('coverage')}
                        rows={map.requirements.filter((it) => !gapsOnly || it.articles.length === 0)}
                        rowKey={(row) => row.id}
                        filters={
                            <>
                                <Select
                                    label={t('edition')}
                                    options={[
                                        {id: 'r4', text: t('edition_r4')},
                                        {id: 'h21', text: t('edition_h21')},
                                    ]}
                                    value={edition}
                                    onChange={setEdition}
                                />
                                <Select
                                    label={t('coverage_of')}
                                    options={[
                                        {id: 'newest', text: t('coverage_newest')},
                                        {id: 'in_force', text: t('coverage_in_force')},
                                    ]}
                                    value={which}
                                    onChange={setWhich}
                                />
                                <Checkbox value={gapsOnly} onChange={setGapsOnly}>
                                    {t('only_gaps')}
                                </Checkbox>
                            </>
                        }
                        columns={[
                            {id: 'state', head: t('state'), cell: (row) => (row.articles.length > 0 ? <Chip tone="good">{t('covered')}</Chip> : <Chip tone="bad">{t('gap')}</Chip>)},
                            {id: 'requirement', head: t('requirement'), wraps: true, cell: (row) => <Go to={`readiness/${row.id}`}>{[row.ref, row.title].filter(Boolean).join('　')}</Go>},
                            {id: 'clause', head: t('clause'), wraps: true, cell: (row) => row.clause},
                            {id: 'articles', head: t('articles'), wraps: true, cell: (row) => <Articles of={row.articles} />},
                        ]}
                    />
                    <div className="mt-6">
                        <Card title={t('free')} note={map.free.length}>
                            {map.free.length === 0 ? <p className="text-[15px]">{t('free_none')}</p> : <Articles of={map.free} />}
                        </Card>
                    </div>
                </>
            )}
        </Reading>
    );
}

interface Covering {
    document: 'policy' | 'standard' | 'procedure';
    version: string;
    article: string;
    label: string;
    heading: string;
}

/** Links to articles, by document. */
function Articles({of}: {of: Covering[]}) {
    const t = useTexts(texts);
    return (
        <ul className="space-y-1">
            {(['policy', 'standard', 'procedure'] as const).map((document) => {
                const own = of.filter((it) => it.document === document);
                return own.length === 0 ? null : (
                    <li key={document} className="flex flex-wrap gap-x-3">
                        <span className="text-sub">{t(document)}</span>
                        {own.map((it) => (
                            <Go key={it.article} to={`rules/${it.version}`} hash={it.article}>
                                <span title={it.heading}>{it.label}</span>
                            </Go>
                        ))}
                    </li>
                );
            })}
        </ul>
    );
}
