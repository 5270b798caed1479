import {useParams} from '@tanstack/react-router';
import {useState} from 'react';
import {useDownload, useRead} from '@/api/use';
import {Alert} from '@/parts/alert';
import {Button, ButtonLink} from '@/parts/button';
import {Card} from '@/parts/card';
import {Facts} from '@/parts/facts';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {Timeline, type Happening} from '@/parts/timeline';
import {Go} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {Act, ReasonDialog} from './act';
import {DraftDialog} from './draft_dialog';
import {RequestRow, StateChip, useActWord, type Request} from './row';
import {texts} from './texts';

export default function Approval() {
    const {approval} = useParams({strict: false}) as {approval: string};
    return <Reading of={useRead('approvals/requests/{approval}', {path: {approval}})}>{(of) => <Sheet of={of} />}</Reading>;
}

function Sheet({of}: {of: Request}) {
    const t = useTexts(texts);
    const days = useDays();
    const sheet = useDownload('approvals/requests/{approval}/sheet', {path: {approval: of.id}});
    const [open, setOpen] = useState<'withdraw' | 'again'>();
    const close = () => setOpen(undefined);
    const closed = of.state === 'returned' || of.state === 'withdrawn';
    return (
        <>
            <PageHead
                title={of.title}
                above={[{to: 'approvals', text: t('title')}]}
                crumb={of.title}
                lead={`${of.kind_label}　${t('drafted_by', {name: of.drafter, day: days.day(of.requested_on)})}`}
                asOf
                actions={
                    <>
                        <ButtonLink href={sheet()} icon="print">
                            {t('sheet')}
                        </ButtonLink>
                        {of.may_withdraw && <Button onPress={() => setOpen('withdraw')}>{t('withdraw')}</Button>}
                        {closed && of.slice === 'approvals' && (
                            <Button icon="edit" onPress={() => setOpen('again')}>
                                {t('draft_again')}
                            </Button>
                        )}
                    </>
                }
            />
            {of.nobody && <Alert title={t('nobody')}>{t('nobody_how')}</Alert>}
            {closed && (
                <Alert tone={of.state === 'returned' ? 'bad' : 'waiting'} title={t(of.state === 'returned' ? 'was_returned' : 'was_withdrawn', {name: of.closed_by})}>
                    {of.reason}
                </Alert>
            )}
            <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_400px]">
                <div className="space-y-5">
                    <Card title={t('row')} aside={<StateChip state={of.state} />}>
                        <RequestRow of={of} />
                        {of.turn && (
                            <div className="mt-5">
                                <p className="mb-2 text-[15px]">{t('your_turn', {role: of.turn.role_label})}</p>
                                <Act of={of} primary />
                            </div>
                        )}
                        <WaitsFor of={of} />
                    </Card>
                    {of.summary && (
                        <Card title={t('summary')}>
                            <p className="text-[16px] whitespace-pre-line">{of.summary}</p>
                        </Card>
                    )}
                </div>
                <Particulars of={of} />
            </div>
            {open === 'withdraw' && <ReasonDialog of={of} path="approvals/requests/{approval}/withdraw" title={t('withdraw')} help={t('withdraw_help')} done={t('withdrawn')} close={close} />}
            {open === 'again' && <DraftDialog again={of} close={close} />}
        </>
    );
}

function WaitsFor({of}: {of: Request}) {
    const t = useTexts(texts);
    const place = of.row.find((it) => it.waits);
    if (!place || of.turn || place.waiting.length === 0) return null;
    return <p className="mt-4 text-[15px]">{t('waits_for', {names: place.waiting.join('、'), act: t(place.act === 'confirm' ? 'confirm' : 'approve')})}</p>;
}

function Particulars({of}: {of: Request}) {
    const t = useTexts(texts);
    return (
        <div className="space-y-5">
            <Card title={t('particulars')}>
                <Facts
                    lines={[
                        [t('content'), of.link && of.slice !== 'approvals' ? <Go to={of.link.slice(1)}>{of.title}</Go> : t('content_here')],
                        [t('four_eyes'), of.four_eyes || t('four_eyes_always')],
                        [t('content_sha'), <span className="num text-[13px] break-all">{of.content_sha}</span>],
                    ]}
                />
            </Card>
            <Card title={t('history')}>
                <Timeline label={t('history')} lines={useHistory(of)} />
            </Card>
        </div>
    );
}

/** The newest first. */
function useHistory(of: Request): Happening[] {
    const t = useTexts(texts);
    const word = useActWord();
    const lines: Happening[] = of.row
        .filter((place) => place.day)
        .map((place, i) => ({
            key: i,
            day: place.day!,
            title: `${word(place)}${place.deputy ? `（${t('deputy_seal')}）` : ''}　${place.act === 'draft' ? '' : place.label}`,
            who: place.name,
            note: place.comment,
        }));
    if (of.state === 'withdrawn' && of.closed_on) lines.push({key: 'withdrawn', day: of.closed_on, title: t('state_withdrawn'), who: of.closed_by, note: of.reason});
    return lines.reverse();
}
