import {useState} from 'react';
import {useDownload, useList, useRead, type RowOf} from '@/api/use';
import type {QueryAnswer} from '@/api/types';
import {Button, ButtonLink} from '@/parts/button';
import {Card} from '@/parts/card';
import {Chip, type Tone} from '@/parts/chip';
import {EmptyState} from '@/parts/empty_state';
import {ListTable} from '@/parts/list_table';
import type {Column} from '@/parts/table';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {IssueDialog} from './issue_dialog';
import {Read} from './read';
import {texts} from './texts';
import {titleOf} from './title';

type Line = RowOf<'notices/notices'>;
export type Notice = QueryAnswer<'notices/notices/{notice}'>;

const tones: Record<string, Tone> = {open: 'waiting', read: 'good', closed: 'gone'};

/** What one has to read, then every notice. */
export function NoticesTab() {
    const t = useTexts(texts);
    const {past} = useAsOf();
    const may = useMay('notices.issue') && !past;
    const [issuing, setIssuing] = useState(false);
    const toRead = useRead('notices/to-read');
    const list = useList('notices/notices');
    const files = useDownload('notices/notices');
    const unread = useDownload('notices/unread');
    const columns = useColumns();
    return (
        <div className="space-y-5">
            {(toRead.data?.notices ?? []).map((notice) => (
                <ToRead key={notice.id} of={notice} />
            ))}
            {may && (
                <div className="flex flex-wrap justify-end gap-2">
                    <ButtonLink href={unread('xlsx')} icon="download">
                        {t('unread_list')}
                    </ButtonLink>
                    <Button primary icon="plus" onPress={() => setIssuing(true)}>
                        {t('issue')}
                    </Button>
                </div>
            )}
            <ListTable
                list={list}
                label={t('title')}
                columns={columns}
                rowKey={(row) => row.id}
                files={files}
                empty={<EmptyState icon="approvals">{t('empty')}</EmptyState>}
            />
            {issuing && <IssueDialog close={() => setIssuing(false)} />}
        </div>
    );
}

function ToRead({of}: {of: Notice}) {
    const t = useTexts(texts);
    const days = useDays();
    return (
        <Card>
            <p className="text-[14px] text-sub">{t('issued_by', {name: of.issuer, day: days.day(of.issued_on)})}</p>
            <h2 className="text-[20px] font-bold">
                <Go to={`notices/${of.id}`}>{titleOf(of)}</Go>
            </h2>
            {of.text && <p className="mt-1 text-[16px] whitespace-pre-line">{of.text}</p>}
            <Read of={of} />
        </Card>
    );
}

function useColumns(): Column<Line>[] {
    const t = useTexts(texts);
    const days = useDays();
    return [
        {id: 'state', head: t('state'), fixed: true, cell: (row) => (row.late > 0 && row.state === 'open' ? <Chip tone="late">{t('late')}</Chip> : <Chip tone={tones[row.state] ?? 'still'}>{t(`state_${row.state}` as 'state_open')}</Chip>), sort: (row) => row.state},
        {id: 'title', head: t('subject'), fixed: true, wraps: true, cell: (row) => <Go to={`notices/${row.id}`}>{titleOf(row)}</Go>, sort: (row) => row.title},
        {id: 'group', head: t('group'), wraps: true, cell: (row) => row.group, sort: (row) => row.group},
        {id: 'issued_on', head: t('issued_on'), cell: (row) => days.day(row.issued_on), sort: (row) => row.issued_on},
        {id: 'due', head: t('due'), cell: (row) => days.day(row.due), sort: (row) => row.due},
        {id: 'read', head: t('read_count'), figures: true, cell: (row) => `${row.read}／${row.recipients}`, sort: (row) => row.read},
        {id: 'late', head: t('late_count'), figures: true, cell: (row) => row.late, sort: (row) => row.late},
    ];
}
