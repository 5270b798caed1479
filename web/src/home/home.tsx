import {useRead} from '@/api/use';
import type {QueryAnswer} from '@/api/types';
import {MakeBinder} from '@/binder/make_binder';
import {Alert} from '@/parts/alert';
import {Card} from '@/parts/card';
import {PageHead} from '@/parts/page_head';
import {ProgressBar, StepBar} from '@/parts/progress';
import {Reading} from '@/parts/reading';
import {useAsOf} from '@/shell/as_of';
import {Go, useMeHere} from '@/shell/company';
import {daysBetween, useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import {Recoveries} from './recoveries';
import {Tasks} from './tasks';
import {texts} from './texts';

export type Overview = QueryAnswer<'home/overview'>;

export default function Home() {
    const t = useTexts(texts);
    const me = useMeHere();
    const overview = useRead('home/overview');
    const hour = new Date().getHours();
    const greeting = hour < 11 ? 'morning' : hour < 18 ? 'day' : 'evening';
    // A Japanese name is family name first; one greets by that.
    const family = me.name.split(/[\s　]/)[0] ?? me.name;
    return (
        <>
            <PageHead title={t(greeting, {name: family})} lead={overview.data && <Lead of={overview.data} />} actions={<MakeBinder />} />
            {me.setup_authority && (
                <Alert tone="info" title={t('setup_authority')} action={<Go to="organization">{t('setup_action')}</Go>} />
            )}
            <Recoveries />
            <Reading of={overview}>
                {(data) => (
                    <div className="space-y-5">
                        {data.programme && <Programme of={data.programme} />}
                        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.62fr)_minmax(0,1fr)]">
                            <Tasks tasks={data.tasks} />
                            {data.readiness && <Readiness of={data.readiness} />}
                        </div>
                    </div>
                )}
            </Reading>
        </>
    );
}

/** 本日の業務は4件です。工程の終わりまで、あと約11週間です。 */
function Lead({of: {tasks, programme}}: {of: Overview}) {
    const t = useTexts(texts);
    const {shown} = useAsOf();
    const left = programme?.until && programme.percent < 100 ? Math.ceil(daysBetween(shown, programme.until) / 7) : 0;
    return (
        <>
            {tasks.length > 0 ? t('lead', {n: tasks.length}) : t('lead_none')}
            {left > 0 && t('lead_until', {weeks: left})}
        </>
    );
}

function Programme({of}: {of: NonNullable<Overview['programme']>}) {
    const t = useTexts(texts);
    const said = useSaid();
    const days = useDays();
    const note = !of.start ? t('programme_not_started') : of.week > 0 ? t('programme_since', {day: days.day(of.start), week: of.week}) : t('programme_from', {day: days.day(of.start)});
    const steps = of.steps.map((step) => ({
        over: `Step ${step.number}`,
        title: said(step.title),
        note: step.until ? t('until', {day: days.day(step.until)}) : t('items', {n: step.items}),
        percent: step.percent,
        word: step.state === 'late' ? t('late', {percent: step.percent}) : undefined,
        late: step.state === 'late',
    }));
    return (
        <Card title={t('programme')} note={note} aside={<Go to="programme">{t('programme_open')}</Go>}>
            <StepBar label={t('programme')} steps={steps} />
        </Card>
    );
}

function Readiness({of}: {of: NonNullable<Overview['readiness']>}) {
    const t = useTexts(texts);
    const said = useSaid();
    return (
        <Card title={t('readiness')} aside={<Go to="readiness">{t('readiness_open')}</Go>}>
            <p className="num mb-3 flex items-baseline gap-1.5">
                <b className="text-[36px] leading-none">{of.satisfied}</b>
                <span className="text-[15px] text-sub">{t('readiness_of', {total: of.total})}</span>
            </p>
            <h3 className="mb-2 text-[14px] text-sub">{t('readiness_areas')}</h3>
            <div className="space-y-2.5">
                {of.areas
                    .filter((area) => area.total > 0)
                    .map((area) => (
                        <ProgressBar key={area.id} label={said(area.title)} done={area.satisfied} total={area.total} late={area.expired} />
                    ))}
            </div>
        </Card>
    );
}
