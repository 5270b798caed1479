import {useParams} from '@tanstack/react-router';
import {useState} from 'react';
import {useCommand, useDownload, useRead} from '@/api/use';
import {Alert} from '@/parts/alert';
import {Button, ButtonLink} from '@/parts/button';
import {Card} from '@/parts/card';
import {Chip, type Tone} from '@/parts/chip';
import {TextField} from '@/parts/field';
import {FormFault} from '@/parts/form';
import {PageHead} from '@/parts/page_head';
import {ProgressBar} from '@/parts/progress';
import {Reading} from '@/parts/reading';
import {StepDialog} from '@/parts/step_dialog';
import {Table, type Column} from '@/parts/table';
import {say} from '@/parts/toast';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import type {Notice} from './notices_tab';
import {Read} from './read';
import {texts} from './texts';
import {titleOf} from './title';

type Reader = Notice['readers'][number];

export default function NoticePage() {
    const {notice} = useParams({strict: false}) as {notice: string};
    return <Reading of={useRead('notices/notices/{notice}', {path: {notice}})}>{(of) => <Sheet of={of} />}</Reading>;
}

function Sheet({of}: {of: Notice}) {
    const t = useTexts(texts);
    const days = useDays();
    const sheet = useDownload('notices/notices/{notice}/sheet', {path: {notice: of.id}});
    const [closing, setClosing] = useState(false);
    const title = titleOf(of);
    return (
        <>
            <PageHead
                title={title}
                above={[{to: 'approvals', text: t('nav')}]}
                crumb={title}
                lead={`${of.group}　${t('issued_by', {name: of.issuer, day: days.day(of.issued_on)})}　${t('until', {day: days.day(of.due)})}`}
                asOf
                actions={
                    <>
                        {of.readers.length > 0 && (
                            <ButtonLink href={sheet()} icon="print">
                                {t('sheet')}
                            </ButtonLink>
                        )}
                        {of.may_issue && <Button onPress={() => setClosing(true)}>{t('close')}</Button>}
                        {of.may_issue && <Remind of={of} />}
                    </>
                }
            />
            {of.closed_on && (
                <Alert tone="info" title={t('was_closed', {day: days.day(of.closed_on)})}>
                    {of.close_reason}
                </Alert>
            )}
            {of.not_told.length > 0 && (
                <Alert tone="waiting" title={t('joined', {n: of.not_told.length})} action={of.may_issue && <Extend of={of} />}>
                    {of.not_told.join('、')}
                </Alert>
            )}
            <div className="space-y-5">
                {(of.text || of.mine) && (
                    <Card title={t('text')}>
                        {of.text && <p className="text-[16px] whitespace-pre-line">{of.text}</p>}
                        <Read of={of} primary />
                    </Card>
                )}
                {of.readers.length > 0 && <Readers of={of} />}
            </div>
            {closing && <CloseDialog of={of} close={() => setClosing(false)} />}
        </>
    );
}

/** Tells those who had not read it again. */
function Remind({of}: {of: Notice}) {
    const t = useTexts(texts);
    const remind = useCommand('notices/notices/{notice}/remind', () => say(t('reminded')));
    const unread = of.readers.filter((reader) => !reader.read_on).length;
    if (unread === 0) return null;
    return (
        <>
            <Button busy={remind.busy} onPress={() => remind.run({}, {path: {notice: of.id}})}>
                {t('remind', {n: unread})}
            </Button>
            {remind.problem && <FormFault problem={remind.problem} />}
        </>
    );
}

function Extend({of}: {of: Notice}) {
    const t = useTexts(texts);
    const extend = useCommand('notices/notices/{notice}/extend', () => say(t('extended')));
    return (
        <Button busy={extend.busy} onPress={() => extend.run({}, {path: {notice: of.id}})}>
            {t('extend')}
        </Button>
    );
}

const tones: Record<string, Tone> = {read: 'good', unread: 'waiting', late: 'late'};

function Readers({of}: {of: Notice}) {
    const t = useTexts(texts);
    const days = useDays();
    const record = useCommand('notices/notices/{notice}/acknowledge', () => say(t('recorded')));
    const read = of.readers.filter((reader) => reader.read_on).length;
    const columns: Column<Reader>[] = [
        {id: 'state', head: t('state'), fixed: true, cell: (row) => <Chip tone={tones[row.state] ?? 'still'}>{t(`reader_${row.state}` as 'reader_read')}</Chip>, sort: (row) => row.state},
        {id: 'name', head: t('name'), fixed: true, cell: (row) => row.name, sort: (row) => row.name},
        {id: 'department', head: t('department'), wraps: true, cell: (row) => row.department, sort: (row) => row.department},
        {id: 'told_on', head: t('issued_on'), cell: (row) => days.day(row.told_on), sort: (row) => row.told_on},
        {id: 'due', head: t('due'), cell: (row) => days.day(row.due), sort: (row) => row.due},
        {id: 'read_on', head: t('read_on'), cell: (row) => row.read_on && `${days.day(row.read_on)} ${t(row.way === 'on_paper' ? 'on_paper' : 'on_screen')}`, sort: (row) => row.read_on},
        {id: 'reminders', head: t('reminders'), figures: true, cell: (row) => row.reminders, sort: (row) => row.reminders},
    ];
    if (of.may_issue)
        columns.push({
            id: 'paper',
            head: t('signed_list'),
            cell: (row) =>
                !row.read_on && (
                    <Button quiet busy={record.busy} label={t('record_paper_of', {name: row.name})} onPress={() => record.run({content_sha: of.content_sha, person: row.person}, {path: {notice: of.id}})}>
                        {t('record_paper')}
                    </Button>
                ),
        });
    return (
        <Card title={t('readers')} flush>
            <div className="px-6 pb-4">
                <ProgressBar label={t('read_count')} done={read} total={of.readers.length} late={of.readers.some((reader) => reader.state === 'late')} />
                {record.problem && <FormFault problem={record.problem} />}
            </div>
            <Table label={t('readers')} columns={columns} rows={of.readers} rowKey={(row) => row.person} bare />
        </Card>
    );
}

function CloseDialog({of, close}: {of: Notice; close: () => void}) {
    const t = useTexts(texts);
    const [reason, setReason] = useState('');
    const send = useCommand('notices/notices/{notice}/close', () => {
        say(t('closed'));
        close();
    });
    return (
        <StepDialog
            title={t('close')}
            word={t('close')}
            command={send}
            send={() => send.run({reason}, {path: {notice: of.id}}, {subject: of.id, seq: of.last_seq})}
            close={close}
        >
            <p className="text-[15px]">{t('close_note')}</p>
            <TextField label={t('reason')} name="reason" required lines={3} value={reason} onChange={setReason} />
        </StepDialog>
    );
}
