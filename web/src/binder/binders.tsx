import {going, useJobs} from '@/api/jobs';
import {useDownload, useList, type RowOf} from '@/api/use';
import {Card} from '@/parts/card';
import {EmptyState} from '@/parts/empty_state';
import {ListTable} from '@/parts/list_table';
import {PageHead} from '@/parts/page_head';
import type {Column} from '@/parts/table';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {useBinderFile} from './file';
import {MakeBinder} from './make_binder';
import {Making} from './making';
import {texts} from './texts';

type Binder = RowOf<'binder/binders'>;

/** The binders that were made. */
export default function Binders() {
    const t = useTexts(texts);
    const list = useList('binder/binders');
    const files = useDownload('binder/binders');
    const columns = useColumns();
    const making = useJobs().filter((job) => job.kind === 'binder/binders' && going(job));
    return (
        <>
            <PageHead title={t('title')} crumb={t('title')} lead={t('lead', {n: list.total})} asOf actions={<MakeBinder primary />} />
            {making.map((job) => (
                <Card key={job.id} title={t('in_making')}>
                    <Making of={job} />
                </Card>
            ))}
            <ListTable
                list={list}
                label={t('title')}
                columns={columns}
                rowKey={(row) => row.id}
                files={files}
                empty={<EmptyState icon="print">{t('empty')}</EmptyState>}
            />
        </>
    );
}

function useColumns(): Column<Binder>[] {
    const t = useTexts(texts);
    const days = useDays();
    const file = useBinderFile();
    return [
        {
            id: 'number',
            head: t('number'),
            fixed: true,
            cell: (row) => <a href={file(row.id, 'pdf')} className="link">{row.number}</a>,
            sort: (row) => row.number,
        },
        {id: 'version', head: t('version'), cell: (row) => row.version},
        {id: 'as_of', head: t('as_of'), cell: (row) => days.day(row.as_of), sort: (row) => row.as_of},
        {id: 'purpose', head: t('purpose'), cell: (row) => t(row.purpose), sort: (row) => row.purpose},
        {id: 'made_on', head: t('made_on'), cell: (row) => `${days.day(row.made_on)} ${row.made_at}`, sort: (row) => row.made_on},
        {id: 'made_by', head: t('made_by'), cell: (row) => row.made_by, sort: (row) => row.made_by},
        {id: 'entries', head: t('entries'), cell: (row) => t('entries_n', {n: row.entries}), sort: (row) => row.entries, hidden: true},
        {id: 'head', head: t('head'), cell: (row) => <span className="num">{row.head.slice(0, 16)}</span>},
        {id: 'note', head: t('note'), cell: (row) => row.note, wraps: true, hidden: true},
        {
            id: 'files',
            head: t('files'),
            cell: (row) => (
                <span className="flex gap-3">
                    <a href={file(row.id, 'pdf')} className="link" aria-label={`${row.number} ${t('pdf_of')}`}>
                        {t('pdf_of')}
                    </a>
                    <a href={file(row.id, 'zip')} download className="link" aria-label={`${row.number} ${t('zip_of')}`}>
                        {t('zip_of')}
                    </a>
                </span>
            ),
        },
    ];
}
