import {useNavigate, useSearch} from '@tanstack/react-router';
import {useState} from 'react';
import {useCommand, useDownload, useRead} from '@/api/use';
import type {QueryAnswer} from '@/api/types';
import {Button, ButtonLink} from '@/parts/button';
import {DateField} from '@/parts/date_field';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {Chart} from './chart';
import {ItemDrawer} from './item_drawer';
import {texts} from './texts';

export type Roadmap = QueryAnswer<'programme/roadmap'>;
export type Item = Roadmap['parts'][number]['items'][number];

const programmes = ['programme.a', 'programme.b'] as const;

/** The chart of the programme; a work item opens at the right. */
export default function Programme() {
    const t = useTexts(texts);
    const days = useDays();
    const may = useMay('programme.plan');
    const {past} = useAsOf();
    const navigate = useNavigate();
    const search = useSearch({strict: false}) as {item?: string; programme?: string};
    const programme = programmes.find((id) => id === search.programme) ?? 'programme.a';
    const roadmap = useRead('programme/roadmap', {query: {programme}});
    const chart = useDownload('programme/chart', {query: {programme}});
    const items = useDownload('programme/items', {query: {programme}});
    const [starting, setStarting] = useState(false);
    const go = (part: {item?: string; programme?: string}) => void navigate({to: '.', search: ((before: object) => ({...before, ...part})) as never});
    const of = roadmap.data;
    return (
        <>
            <PageHead
                title={t('title')}
                crumb={t('nav')}
                lead={of && (of.start ? t('lead', {from: days.day(of.start), until: days.day(of.until), weeks: of.weeks, percent: of.percent}) : t('lead_not_started', {weeks: of.weeks}))}
                asOf
                actions={
                    <>
                        {of?.run && (
                            <ButtonLink href={chart()} icon="print">
                                {t('print')}
                            </ButtonLink>
                        )}
                        <ButtonLink href={items('xlsx')} icon="download" download>
                            {t('excel')}
                        </ButtonLink>
                        {of && !of.run && may && !past && (
                            <Button primary icon="plus" onPress={() => setStarting(true)}>
                                {t('start')}
                            </Button>
                        )}
                    </>
                }
            />
            <div role="group" aria-label={t('which')} className="mb-4 flex gap-2">
                {programmes.map((id) => (
                    <button key={id} type="button" aria-pressed={id === programme} onClick={() => go({programme: id === 'programme.a' ? undefined : id, item: undefined})} className="btn aria-pressed:border-key-900 aria-pressed:bg-key-50 aria-pressed:font-bold aria-pressed:text-key-900">
                        {t(id === 'programme.a' ? 'programme_a' : 'programme_b')}
                    </button>
                ))}
            </div>
            <Reading of={roadmap}>{(map) => <Chart map={map} open={(item) => go({item})} />}</Reading>
            {search.item && <ItemDrawer item={search.item} may={may && !past && Boolean(of?.run)} close={() => go({item: undefined})} />}
            {starting && <StartDialog programme={programme} close={() => setStarting(false)} />}
        </>
    );
}

function StartDialog({programme, close}: {programme: string; close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [start, setStart] = useState<string | null>(today);
    const command = useCommand('programme/runs', () => {
        say(t('started'));
        close();
    });
    return (
        <StepDialog
            title={t('start_title')}
            word={t('record')}
            command={command}
            send={() => command.run({programme, start: start ?? ''})}
            close={close}
        >
            <DateField label={t('start_day')} name="start" help={t('start_help')} required value={start} onChange={setStart} />
        </StepDialog>
    );
}
