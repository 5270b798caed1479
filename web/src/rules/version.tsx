import {useLocation, useParams} from '@tanstack/react-router';
import {useEffect, useState} from 'react';
import {useDownload, useRead} from '@/api/use';
import {ApprovalOf} from '@/approvals/of_subject';
import {Alert} from '@/parts/alert';
import {Button, ButtonLink} from '@/parts/button';
import {Card} from '@/parts/card';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {ArticleText, RemovedArticle, type Difference} from './article';
import {ArticleTools, ChapterTools, EditDialogs, useEditing} from './editing';
import {Steps} from './steps';
import {StateChip, type Chapter, type VersionAnswer, type VersionLine} from './state';
import {texts} from './texts';

/** A version: contents, clauses, and what the version rests on. */
export default function Version() {
    const {version} = useParams({strict: false}) as {version: string};
    const found = useRead('rules/versions/{version}', {path: {version}});
    return <Reading of={found}>{(answer) => <VersionPage key={version} answer={answer} />}</Reading>;
}

function VersionPage({answer}: {answer: VersionAnswer}) {
    const t = useTexts(texts);
    const days = useDays();
    const {past} = useAsOf();
    const line = answer.version;
    const path = {version: line.id};
    const [comparing, setComparing] = useState(false);
    const editing = useEditing(line);
    const mayDraft = useMay('rules.draft');
    const difference = useRead('rules/versions/{version}/difference', {path}, comparing && answer.before !== null);
    const before = answer.versions.find((it) => it.id === answer.before);
    const pdf = useDownload('rules/versions/{version}/booklet.pdf', {path})();
    const docx = useDownload('rules/versions/{version}/booklet.docx', {path})();
    const lead =
        line.state === 'in_force' || line.state === 'coming' || line.state === 'superseded'
            ? t('in_force_line', {name: line.name, day: days.day(line.effective)})
            : t('drafted_line', {name: line.name, who: line.drafted_by, day: days.day(line.submitted_on ?? line.drafted_on)});
    const changes = comparing ? new Map(difference.data?.articles.map((it) => [it.article, it])) : undefined;
    return (
        <>
            <PageHead
                title={line.title}
                crumb={line.title}
                above={[{to: 'rules', text: t('nav')}]}
                lead={lead}
                actions={
                    <>
                        {before && <Button onPress={() => setComparing(!comparing)}>{comparing ? t('stop_comparing') : t('compare', {name: before.name})}</Button>}
                        <ButtonLink href={docx} download>
                            {t('word')}
                        </ButtonLink>
                        <ButtonLink href={pdf} download>
                            {t('pdf')}
                        </ButtonLink>
                        {line.state === 'draft' && mayDraft && !past && (
                            <Button onPress={() => editing.set(!editing.on)}>{editing.on ? t('edit_end') : t('edit')}</Button>
                        )}
                        {!past && <Steps of={line} earlierConfirmed={answer.versions.some((it) => it.number < line.number && it.cleared_on !== null)} />}
                    </>
                }
            />
            {line.state === 'draft' && line.return_reason && (
                <Alert tone="waiting" title={t('returned_note', {day: days.day(line.returned_on), reason: line.return_reason})} />
            )}
            {line.as_found && <Alert tone="waiting" title={t('as_found', {reason: line.as_found})} />}
            {comparing && difference.data && <ComparisonNote of={difference.data} version={line.id} />}
            <div className="grid grid-cols-[232px_minmax(0,1fr)_300px] items-start gap-6 max-[1100px]:grid-cols-[minmax(0,1fr)]">
                <Contents chapters={answer.chapters} />
                <Clauses chapters={answer.chapters} changes={changes} editing={editing} />
                <Aside answer={answer} />
            </div>
            <EditDialogs editing={editing} chapters={answer.chapters} />
        </>
    );
}

function ComparisonNote({of, version}: {of: {changed: number; added: number; removed: number; moved: number}; version: string}) {
    const t = useTexts(texts);
    const paper = useDownload('rules/versions/{version}/comparison.pdf', {path: {version}})();
    return (
        <Alert
            tone="info"
            title={t('compare_lead', {changed: of.changed, added: of.added, removed: of.removed, moved: of.moved})}
            action={
                <a href={paper} download className="link">
                    {t('comparison_paper')}
                </a>
            }
        />
    );
}

/** 目次: the chapter one reads is marked. */
function Contents({chapters}: {chapters: Chapter[]}) {
    const t = useTexts(texts);
    const here = useChapterInSight(chapters);
    const whole = chapters.length === 1;
    const entries = whole
        ? chapters[0]!.articles.map((article) => ({id: article.id, text: `${article.label} ${article.heading}`}))
        : chapters.map((chapter) => ({id: `chapter-${chapter.id}`, text: [chapter.label, chapter.label === chapter.title ? '' : chapter.title].filter(Boolean).join(' ')}));
    return (
        <nav aria-label={t('contents')} data-scrollable className="sticky top-4 max-h-[calc(100vh-32px)] overflow-y-auto max-[1100px]:static">
            <h2 className="mb-2 text-[15px] font-bold">{t('contents')}</h2>
            <ol className="border-l-2 border-line">
                {entries.map(({id, text}) => {
                    const current = id === `chapter-${here}`;
                    return (
                        <li key={id}>
                            <a
                                href={`#${id}`}
                                aria-current={current ? 'location' : undefined}
                                className={`-ml-[2px] block border-l-[3px] py-1.5 pl-3 text-[14px] ${current ? 'border-key-900 font-bold text-key-900' : 'border-transparent hover:bg-white'}`}
                            >
                                {text}
                            </a>
                        </li>
                    );
                })}
            </ol>
        </nav>
    );
}

/** The chapter whose beginning was scrolled past last. */
function useChapterInSight(chapters: Chapter[]) {
    const [here, setHere] = useState(chapters[0]?.id);
    useEffect(() => {
        const look = () => {
            const past = chapters.filter(({id}) => (document.getElementById(`chapter-${id}`)?.getBoundingClientRect().top ?? Infinity) < 160);
            setHere((past.at(-1) ?? chapters[0])?.id);
        };
        window.addEventListener('scroll', look, {passive: true});
        return () => window.removeEventListener('scroll', look);
    }, [chapters]);
    return here;
}

function Clauses({chapters, changes, editing}: {chapters: Chapter[]; changes?: Map<string, Difference>; editing: ReturnType<typeof useEditing>}) {
    const {hash} = useLocation();
    useEffect(() => {
        if (hash) document.getElementById(hash)?.scrollIntoView();
    }, [hash]);
    const removed = [...(changes?.values() ?? [])].filter((it) => it.change === 'removed');
    return (
        <div className="card min-w-0 px-8 py-8 leading-[1.85]">
            {chapters.map((chapter) => (
                <section key={chapter.id} id={`chapter-${chapter.id}`} className="mt-10 scroll-mt-6 first:mt-0">
                    {chapter.kind !== 'whole' && (
                        <div className="flex flex-wrap items-center gap-2">
                            <h2 className="text-[20px] font-bold">
                                {chapter.label === chapter.title ? chapter.title : [chapter.label, chapter.title].filter(Boolean).join('　')}
                            </h2>
                            {editing.on && <ChapterTools of={chapter} editing={editing} />}
                        </div>
                    )}
                    {chapter.preamble.map((line, i) => (
                        <p key={i} className="mt-2 indent-[1em]">
                            {line.text}
                        </p>
                    ))}
                    {chapter.articles.map((article, i) => (
                        <div key={article.id}>
                            {article.section && article.section !== chapter.articles[i - 1]?.section && chapter.kind === 'chapter' && (
                                <p className="mt-8 text-[17px] font-bold">{article.section}</p>
                            )}
                            <ArticleText
                                of={article}
                                kind={chapter.kind}
                                difference={changes?.get(article.id)}
                                tools={editing.on && <ArticleTools of={article} chapter={chapter} at={i} editing={editing} />}
                            />
                        </div>
                    ))}
                    {removed.filter((it) => it.before_chapter === chapter.id).map((it) => <RemovedArticle key={it.article} of={it} />)}
                </section>
            ))}
        </div>
    );
}

function Aside({answer}: {answer: VersionAnswer}) {
    const t = useTexts(texts);
    return (
        <div className="min-w-0 space-y-4">
            <ApprovalOf about={answer.version.id} />
            <Confirmation of={answer.version} />
            <Card title={t('basis')}>
                {answer.requirements.length === 0 && <p className="text-[15px] text-sub">{t('basis_none')}</p>}
                <ul data-scrollable className="max-h-[320px] space-y-1.5 overflow-y-auto text-[15px]" tabIndex={0} aria-label={t('basis')}>
                    {answer.requirements.map((it) => (
                        <li key={it.id}>
                            <Go to={`readiness/${it.id}`}>
                                {it.ref && <span className="num mr-2">{it.ref}</span>}
                                {it.title}
                            </Go>
                        </li>
                    ))}
                </ul>
            </Card>
            <Card title={t('history')}>
                <ul className="space-y-2 text-[15px]">
                    {answer.versions.map((it) => (
                        <li key={it.id} className="flex flex-wrap items-center justify-between gap-2">
                            {it.id === answer.version.id ? <b>{it.name}</b> : <Go to={`rules/${it.id}`}>{it.name}</Go>}
                            <VersionState of={it} />
                        </li>
                    ))}
                </ul>
            </Card>
        </div>
    );
}

function VersionState({of}: {of: VersionLine}) {
    const t = useTexts(texts);
    const days = useDays();
    return of.state === 'in_force' || of.state === 'superseded' ? (
        <span className="num text-sub">{t('effective_from', {day: days.day(of.effective)})}</span>
    ) : (
        <StateChip of={of} />
    );
}

function Confirmation({of}: {of: VersionLine}) {
    const t = useTexts(texts);
    const days = useDays();
    const original = useDownload('rules/versions/{version}/original.docx', {path: {version: of.id}})();
    const sending = {application: t('application'), change: t('change_application'), notification: t('notification')};
    const answers = {confirmed: t('confirmed'), conditional: t('conditional'), returned: t('given_back')};
    return (
        <Card title={t('confirmation')}>
            <div className="space-y-1 text-[15px]">
                {!of.sending && <p className="text-sub">{t('not_sent')}</p>}
                {of.sending && <p className="num">{t('sent_line', {sending: sending[of.sending], day: days.day(of.asked_on), to: of.asked_to})}</p>}
                {of.answer && <p className="num">{t('answer_line', {answer: answers[of.answer], day: days.day(of.answered_on), number: of.answer_number})}</p>}
                {of.answer_note && <p>{of.answer_note}</p>}
                {of.source_name && (
                    <p>
                        <a href={original} download className="link">
                            {t('original')}
                        </a>
                        {of.source_confirmed_by && <span className="ml-3 text-sub">{t('original_marked', {markings: of.source_markings.join('、'), name: of.source_confirmed_by})}</span>}
                    </p>
                )}
            </div>
        </Card>
    );
}
