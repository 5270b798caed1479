import {useParams} from '@tanstack/react-router';
import {useDownload, useRead} from '@/api/use';
import {ButtonLink} from '@/parts/button';
import {Card} from '@/parts/card';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {Table} from '@/parts/table';
import {Go} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import {texts} from './texts';

type Whole = NonNullable<ReturnType<typeof useRead<'personal/people/{person}'>>['data']>;

/** 個人別の記録: what every slice keeps about one person. */
export default function PersonFile() {
    const {person} = useParams({strict: false}) as {person: string};
    return <Reading of={useRead('personal/people/{person}', {path: {person}})}>{(of) => <Sheet of={of} />}</Reading>;
}

function Sheet({of}: {of: Whole}) {
    const t = useTexts(texts);
    const said = useSaid();
    const paper = useDownload('personal/people/{person}/file.pdf', {path: {person: of.person}});
    return (
        <>
            <PageHead
                title={t('file_title', {name: of.name})}
                above={[{to: `organization/people/${of.person}`, text: of.name}]}
                crumb={t('file')}
                lead={t('file_lead', {n: of.records})}
                asOf
                actions={
                    <ButtonLink href={paper()} icon="print">
                        {t('file_print')}
                    </ButtonLink>
                }
            />
            <p className="mb-4 text-[15px] text-sub">{t('file_note')}</p>
            <div className="space-y-6">
                {of.sections.map((section) => (
                    <Card key={section.title.ja} title={said(section.title)} note={t('count', {n: section.records.length})} flush={section.records.length > 0}>
                        {section.records.length === 0 ? <p className="text-[15px]">{t('no_record')}</p> : <Records of={section} />}
                    </Card>
                ))}
            </div>
        </>
    );
}

function Records({of}: {of: Whole['sections'][number]}) {
    const t = useTexts(texts);
    const said = useSaid();
    const days = useDays();
    const rows = of.records.map((record, at) => ({...record, at}));
    return (
        <Table
            bare
            label={said(of.title)}
            rows={rows}
            rowKey={(row) => String(row.at)}
            columns={[
                {id: 'on', head: t('on'), fixed: true, cell: (row) => days.day(row.on)},
                {id: 'until', head: t('until'), cell: (row) => days.day(row.until)},
                {id: 'what', head: t('what'), fixed: true, wraps: true, cell: (row) => (row.link ? <Go to={row.link.replace(/^\//, '')}>{said(row.what)}</Go> : said(row.what))},
                {id: 'detail', head: t('detail'), wraps: true, cell: (row) => <span className="whitespace-pre-line">{row.detail}</span>},
            ]}
        />
    );
}
