import {useNavigate, useSearch} from '@tanstack/react-router';
import {useState} from 'react';
import {useCommand, useDownload, useRead} from '@/api/use';
import type {QueryAnswer} from '@/api/types';
import {MakeBinder} from '@/binder/make_binder';
import {Button} from '@/parts/button';
import {Confirm} from '@/parts/dialog';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {Disclosure} from '@/parts/disclosure';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import {Overview} from './overview';
import {Requirements} from './requirements';
import {texts} from './texts';

export type Answer = QueryAnswer<'readiness/requirements'>;

/** The state of every requirement on the day shown. */
export default function Readiness() {
    const t = useTexts(texts);
    const said = useSaid();
    const days = useDays();
    const {shown, past} = useAsOf();
    const may = useMay('readiness.assess');
    const {edition} = useSearch({strict: false}) as {edition?: string};
    const answer = useRead('readiness/requirements', {query: {edition}});
    const files = useDownload('readiness/table', {query: {edition}});
    const [recording, setRecording] = useState(false);
    const assess = useCommand('readiness/assessments', () => {
        say(t('recorded'));
        setRecording(false);
    });
    return (
        <>
            <PageHead
                title={t('title')}
                crumb={t('nav')}
                lead={t('lead', {day: days.day(shown)})}
                asOf
                actions={
                    <>
                        <MakeBinder />
                        {may && !past && (
                            <Button primary onPress={() => setRecording(true)}>
                                {t('record')}
                            </Button>
                        )}
                    </>
                }
            />
            <Reading of={answer}>
                {(of) => (
                    <div className="space-y-5">
                        <Editions of={of} />
                        <Overview of={of} />
                        <Requirements of={of} files={files} />
                        {of.not_offered.length > 0 && (
                            <Disclosure title={t('not_offered_list', {n: of.not_offered.length})}>
                                <p className="mb-2">{t('not_offered_help')}</p>
                                <ul className="list-disc space-y-1 pl-5">
                                    {of.not_offered.map((check) => (
                                        <li key={check.id}>{`${said(check.title)}（${t('not_offered')}）`}</li>
                                    ))}
                                </ul>
                            </Disclosure>
                        )}
                    </div>
                )}
            </Reading>
            <Confirm open={recording} close={() => setRecording(false)} title={t('record')} word={t('record')} busy={assess.busy} act={() => assess.run({occasion: 'asked'})}>
                {t('record_ask')}
            </Confirm>
        </>
    );
}

/** A company with contracts of both editions is judged by both. */
function Editions({of}: {of: Answer}) {
    const t = useTexts(texts);
    const said = useSaid();
    const navigate = useNavigate();
    if (of.editions.length < 2) return null;
    return (
        <div role="group" aria-label={t('editions')} className="flex gap-2">
            {of.editions.map(({id, title}) => (
                <button
                    key={id}
                    type="button"
                    aria-pressed={id === of.edition}
                    onClick={() => void navigate({to: '.', search: ((before: object) => ({...before, edition: id})) as never})}
                    className="btn aria-pressed:border-key-900 aria-pressed:bg-key-50 aria-pressed:font-bold aria-pressed:text-key-900"
                >
                    {said(title)}
                </button>
            ))}
        </div>
    );
}
