import {useNavigate, useSearch} from '@tanstack/react-router';
import {useState} from 'react';
import {useDownload, useRead} from '@/api/use';
import {ActionMenu} from '@/parts/action_menu';
import {ButtonLink} from '@/parts/button';
import {Select} from '@/parts/choice';
import {PageHead} from '@/parts/page_head';
import {Tabs} from '@/parts/tabs';
import {useAsOf} from '@/shell/as_of';
import {fiscalYear, useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {BusinessDays} from './calendar';
import {DueList} from './due_list';
import {FeedDialog} from './feed_dialog';
import {Plans} from './plans';
import {texts} from './texts';
import {WhatIf} from './what_if';
import {YearGrid} from './year_grid';

interface Search {
    tab?: string;
    year?: number;
}

/** 年間計画: the year as a grid, as a list, as plans, its business days, and what if somebody were moved. */
export default function Duties() {
    const t = useTexts(texts);
    const {shown} = useAsOf();
    const navigate = useNavigate();
    const search = useSearch({strict: false}) as Search;
    const [subscribing, setSubscribing] = useState(false);
    const now = fiscalYear(shown);
    const year = Number(search.year ?? now);
    const of = useRead('duties/year', {query: {fiscal_year: year}}).data;
    const paper = useDownload('duties/year.pdf', {query: {fiscal_year: year}});
    const own = useDownload('duties/own.ics');
    const go = (part: Search) => void navigate({to: '.', search: ((before: object) => ({...before, ...part})) as never});
    return (
        <>
            <PageHead
                title={t('title')}
                crumb={t('title')}
                lead={of && (of.start ? t('lead', {...of.counts}) : t('not_started'))}
                asOf
                actions={
                    <>
                        <YearField now={now} year={year} choose={(chosen) => go({year: chosen === now ? undefined : chosen})} />
                        <ActionMenu
                            text={t('files')}
                            actions={[
                                {id: 'own', text: t('own_ics'), href: own()},
                                {id: 'feed', text: t('subscribe'), onPress: () => setSubscribing(true)},
                            ]}
                        />
                        <ButtonLink href={paper()} icon="print">
                            {t('print')}
                        </ButtonLink>
                    </>
                }
            />
            <Tabs
                label={t('sides')}
                value={search.tab ?? 'year'}
                onChange={(tab) => go({tab: tab === 'year' ? undefined : tab})}
                tabs={[
                    {id: 'year', text: t('tab_year'), body: <YearGrid year={year} />},
                    {id: 'list', text: t('tab_list'), body: <DueList year={year} />},
                    {id: 'plans', text: t('tab_plans'), body: <Plans year={year} />},
                    {id: 'calendar', text: t('tab_calendar'), body: <BusinessDays year={year} />},
                    {id: 'what_if', text: t('tab_what_if'), body: <WhatIf />},
                ]}
            />
            {subscribing && <FeedDialog close={() => setSubscribing(false)} />}
        </>
    );
}

function YearField({now, year, choose}: {now: number; year: number; choose: (year: number) => void}) {
    const t = useTexts(texts);
    const days = useDays();
    const years = [now - 1, now, now + 1, now + 2];
    return <Select label={t('year')} options={years.map((it) => ({id: String(it), text: days.fiscalYear(it)}))} value={String(year)} onChange={(id) => choose(Number(id))} width="9em" />;
}
