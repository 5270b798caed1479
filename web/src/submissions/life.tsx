import {useDownload} from '@/api/use';
import {Timeline} from '@/parts/timeline';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import {StateChip} from './state';
import type {Submission} from './submission';
import {texts} from './texts';

type Event = Submission['events'][number];

/** What happened to it, the newest first, with what proves it. */
export function Life({of}: {of: Submission}) {
    const t = useTexts(texts);
    return (
        <Timeline
            label={t('life')}
            lines={[...of.events].reverse().map((event) => ({
                key: event.seq,
                day: event.on,
                who: event.who,
                title: (
                    <span className="flex flex-wrap items-center gap-2">
                        {t(`event_${event.what}` as 'event_drafted')}
                        {event.what === 'answered' && <StateChip of={event} />}
                    </span>
                ),
                note: <Note of={event} submission={of.line.id} />,
            }))}
        />
    );
}

function Note({of, submission}: {of: Event; submission: string}) {
    const t = useTexts(texts);
    const said = useSaid();
    const days = useDays();
    const file = useDownload('submissions/submissions/{submission}/file', {path: {submission}, query: {seq: of.seq}});
    const facts = [said(of.proof), of.number && t('number_is', {number: of.number}), of.next_on && t(of.what === 'sent' ? 'check_by' : 'reply_by_day', {day: days.day(of.next_on)})].filter(Boolean);
    return (
        <>
            {facts.map((fact) => (
                <div key={fact}>{fact}</div>
            ))}
            {of.note && <div className="whitespace-pre-line">{of.note}</div>}
            {of.file && (
                <a href={file()} download className="link break-all">
                    {of.file}
                </a>
            )}
        </>
    );
}
