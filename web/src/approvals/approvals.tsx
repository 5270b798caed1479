import {useState} from 'react';
import {useDownload, useList, useRead, type RowOf} from '@/api/use';
import {NoticesTab} from '@/notices/notices_tab';
import {Button} from '@/parts/button';
import {Card} from '@/parts/card';
import {EmptyState} from '@/parts/empty_state';
import {ListTable} from '@/parts/list_table';
import {PageHead} from '@/parts/page_head';
import type {Column} from '@/parts/table';
import {Tabs} from '@/parts/tabs';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {Act} from './act';
import {DraftDialog} from './draft_dialog';
import {RequestRow, StateChip, type Request} from './row';
import {texts} from './texts';

type Line = RowOf<'approvals/requests'>;

/** What waits for one's stamp, then every draft; beside it the notices. */
export default function Approvals() {
    const t = useTexts(texts);
    const {past} = useAsOf();
    const mayDraft = useMay('approvals.draft');
    const mayNotices = useMay('notices.view');
    const [drafting, setDrafting] = useState(false);
    const waiting = useRead('approvals/waiting');
    const toRead = useRead('notices/to-read', {}, mayNotices);
    const drafts = {id: 'drafts', text: t('drafts'), count: waiting.data?.requests.length, body: <Drafts waiting={waiting.data?.requests ?? []} />};
    const notices = {id: 'notices', text: t('notices'), count: toRead.data?.notices.length, body: <NoticesTab />};
    return (
        <>
            <PageHead
                title={t('title')}
                crumb={t('title')}
                asOf
                actions={
                    mayDraft && !past && (
                        <Button icon="edit" onPress={() => setDrafting(true)}>
                            {t('draft')}
                        </Button>
                    )
                }
            />
            <Tabs label={t('title')} tabs={mayNotices ? [drafts, notices] : [drafts]} />
            {drafting && <DraftDialog close={() => setDrafting(false)} />}
        </>
    );
}

function Drafts({waiting}: {waiting: Request[]}) {
    const t = useTexts(texts);
    const list = useList('approvals/requests');
    const files = useDownload('approvals/requests');
    const columns = useColumns();
    return (
        <div className="space-y-5">
            {waiting.map((request) => (
                <Waiting key={request.id} of={request} />
            ))}
            <ListTable
                list={list}
                label={t('drafts')}
                columns={columns}
                rowKey={(row) => row.id}
                files={files}
                empty={<EmptyState icon="approvals">{t('empty')}</EmptyState>}
            />
        </div>
    );
}

/** One draft before the caller: the 決裁欄 and what can be done, in one sight. */
function Waiting({of}: {of: Request}) {
    const t = useTexts(texts);
    const days = useDays();
    return (
        <Card>
            <div className="flex flex-wrap items-start gap-x-8 gap-y-4">
                <div className="min-w-0 flex-1 basis-[360px]">
                    <p className="text-[14px] text-sub">
                        {of.kind_label}　{t('drafted_by', {name: of.drafter, day: days.day(of.requested_on)})}
                    </p>
                    <h2 className="text-[20px] font-bold">
                        <Go to={`approvals/${of.id}`}>{of.title}</Go>
                    </h2>
                    {of.summary && <p className="mt-1 line-clamp-3 text-[15px] whitespace-pre-line">{of.summary}</p>}
                    <div className="mt-4">
                        <Act of={of} />
                    </div>
                </div>
                <RequestRow of={of} />
            </div>
        </Card>
    );
}

function useColumns(): Column<Line>[] {
    const t = useTexts(texts);
    const days = useDays();
    return [
        {id: 'state', head: t('state'), fixed: true, cell: (row) => <StateChip state={row.state} />, sort: (row) => row.state},
        {id: 'title', head: t('subject'), fixed: true, wraps: true, cell: (row) => <Go to={`approvals/${row.id}`}>{row.title}</Go>, sort: (row) => row.title},
        {id: 'kind', head: t('kind'), wraps: true, cell: (row) => row.kind, sort: (row) => row.kind},
        {id: 'progress', head: t('progress'), wraps: true, cell: (row) => (row.state === 'pending' ? row.progress : ''), sort: (row) => row.progress},
        {id: 'drafter', head: t('drafter'), cell: (row) => row.drafter, sort: (row) => row.drafter},
        {id: 'requested_on', head: t('requested_on'), cell: (row) => days.day(row.requested_on), sort: (row) => row.requested_on},
        {id: 'closed_on', head: t('closed_on'), cell: (row) => days.day(row.closed_on), sort: (row) => row.closed_on},
    ];
}
