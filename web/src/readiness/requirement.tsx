import {useParams} from '@tanstack/react-router';
import {useState} from 'react';
import {useRead} from '@/api/use';
import type {QueryAnswer} from '@/api/types';
import {Alert} from '@/parts/alert';
import {Button} from '@/parts/button';
import {Card} from '@/parts/card';
import {Chip} from '@/parts/chip';
import {Facts} from '@/parts/facts';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import {Check} from './check';
import {ExemptionDialog, type Act} from './exemption_dialog';
import {Flags} from './requirements';
import {texts} from './texts';
import {tones} from './verdicts';

export type Requirement = QueryAnswer<'readiness/requirements/{requirement}'>;

/** One requirement: what is asked, what stands, on which facts, and what to do next. */
export default function RequirementPage() {
    const t = useTexts(texts);
    const {requirement} = useParams({strict: false}) as {requirement: string};
    const answer = useRead('readiness/requirements/{requirement}', {path: {requirement}});
    return <Reading of={answer}>{(of) => <Page key={of.line.id} of={of} above={t('nav')} />}</Reading>;
}

function Page({of, above}: {of: Requirement; above: string}) {
    const t = useTexts(texts);
    const said = useSaid();
    const days = useDays();
    const may = useMay('readiness.exclude');
    const {past} = useAsOf();
    const [act, setAct] = useState<Act>();
    const {line} = of;
    const title = `${line.ref ? line.ref + '　' : ''}${said(line.title)}`;
    return (
        <>
            <PageHead
                title={title}
                above={[{to: 'readiness', text: above}]}
                crumb={line.ref || said(line.title)}
                asOf
                lead={
                    <span className="flex flex-wrap items-center gap-3">
                        <Chip tone={tones[line.verdict]}>{t(line.verdict)}</Chip>
                        {!line.ref && <Chip tone="still">{t('number_unknown')}</Chip>}
                        <Flags of={line} />
                        {line.due && `${t('due')}: ${days.day(line.due)}`}
                    </span>
                }
                actions={may && !past && !of.exemption && <Button onPress={() => setAct('exempt')}>{t('exempt')}</Button>}
            />
            {of.exemption && <Exemption of={of.exemption} may={may && !past} act={setAct} />}
            {said(line.next) && (
                <Alert tone={line.verdict === 'expired' ? 'bad' : 'waiting'} title={t('next')}>
                    {said(line.next)}
                </Alert>
            )}
            {line.unverified && (
                <Alert tone="info" title={t('unverified')}>
                    {t('unverified_help')}
                </Alert>
            )}
            <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
                <Card title={t('checks')} flush>
                    <ul>
                        {of.checks.map((check) => (
                            <Check key={check.id} check={check} />
                        ))}
                    </ul>
                </Card>
                <div className="space-y-5">
                    <Card title={t('what')}>
                        <p className="mb-3 text-[15px]">{said(of.requirement)}</p>
                        <Facts
                            lines={[
                                [t('intent'), said(of.intent)],
                                [t('responsible'), of.responsible.join('、')],
                                [t('forms'), of.records.join('、')],
                                [t('cycle'), of.cycle],
                                [t('source'), of.source],
                            ]}
                        />
                        {!line.ref && <p className="mt-3 text-[14px] text-sub">{t('number_help')}</p>}
                    </Card>
                    <Articles of={of} />
                    <Texts title={t('auditor')} lines={of.what_auditor_looks_for} />
                    <Texts title={t('gaps')} lines={of.typical_gaps} />
                    <Related of={of} />
                </div>
            </div>
            {act && <ExemptionDialog act={act} of={of} close={() => setAct(undefined)} />}
        </>
    );
}

function Exemption({of, may, act}: {of: NonNullable<Requirement['exemption']>; may: boolean; act: (act: Act) => void}) {
    const t = useTexts(texts);
    const days = useDays();
    return (
        <Alert
            tone="info"
            title={t('exempted')}
            action={
                may && (
                    <span className="flex gap-2">
                        <Button onPress={() => act('review')}>{t('exempt_review')}</Button>
                        <Button onPress={() => act('end')}>{t('exempt_end')}</Button>
                    </span>
                )
            }
        >
            {t('exempted_by', {day: days.day(of.since), name: of.approved_by, review: days.day(of.review_on), reason: of.reason})}
        </Alert>
    );
}

function Texts({title, lines}: {title: string; lines: {ja: string; en: string}[]}) {
    const said = useSaid();
    if (lines.length === 0) return null;
    return (
        <Card title={title}>
            <ul className="list-disc space-y-1.5 pl-5 text-[15px]">
                {lines.map((line, i) => (
                    <li key={i}>{said(line)}</li>
                ))}
            </ul>
        </Card>
    );
}

/** The company's own articles in force that answer the requirement. */
function Articles({of}: {of: Requirement}) {
    const t = useTexts(texts);
    return (
        <Card title={t('articles')}>
            {of.articles.length === 0 && <p className="text-[15px] text-sub">{t('articles_none')}</p>}
            <ul className="space-y-1.5 text-[15px]">
                {of.articles.map((article) => (
                    <li key={article.link}>
                        <Go to={article.link.replace(/^\//, '')} className="link">{`${article.document}　${article.label}（${article.heading}）`}</Go>
                    </li>
                ))}
            </ul>
        </Card>
    );
}

const relations = {equivalent: 'relation_equivalent', broader: 'relation_broader', narrower: 'relation_narrower', related: 'relation_related'} as const;

function Related({of}: {of: Requirement}) {
    const t = useTexts(texts);
    const said = useSaid();
    if (of.related.length === 0) return null;
    return (
        <Card title={t('related')}>
            <ul className="space-y-1.5 text-[15px]">
                {of.related.map((one) => (
                    <li key={one.id} className="flex flex-wrap items-baseline gap-2">
                        <span className="shrink-0 text-[14px] text-sub">{t(relations[one.relation as keyof typeof relations] ?? 'relation_related')}</span>
                        {one.edition === 'nist171r2' ? (
                            <span>{`NIST SP 800-171　${one.ref} ${said(one.title)}`}</span>
                        ) : (
                            <Go to={`readiness/${one.id}`} className="link">{`${one.ref} ${said(one.title)}`}</Go>
                        )}
                        {one.unverified && <Chip tone="still">{t('unverified')}</Chip>}
                    </li>
                ))}
            </ul>
        </Card>
    );
}
