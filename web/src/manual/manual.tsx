import type {ReactNode} from 'react';
import type {QueryAnswer} from '@/api/types';
import {useDownload, useRead} from '@/api/use';
import {ButtonLink} from '@/parts/button';
import {Card} from '@/parts/card';
import {Chip} from '@/parts/chip';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {Go} from '@/shell/company';
import {useSaid, useTexts} from '@/shell/language';
import {texts} from './texts';

type Chapter = QueryAnswer<'manual/chapters'>['chapters'][number];

/** The contents of the manual: one's own role first. */
export default function Manual() {
    const t = useTexts(texts);
    const list = useRead('manual/chapters');
    const pdf = useDownload('manual/book')();
    return (
        <>
            <PageHead
                title={t('title')}
                lead={t('lead')}
                crumb={t('title')}
                actions={
                    <ButtonLink href={pdf} download>
                        {t('whole')}
                    </ButtonLink>
                }
            />
            <Reading of={list}>
                {({chapters}) => {
                    const roles = chapters.filter((chapter) => chapter.kind === 'role');
                    return (
                        <div className="grid gap-5 lg:grid-cols-2">
                            <Card title={t('roles')} note={t('japanese_only')} flush>
                                <Lines chapters={[...roles.filter((one) => one.mine), ...roles.filter((one) => !one.mine)]} />
                            </Card>
                            <div className="grid content-start gap-5">
                                <Card title={t('screens')} flush>
                                    <Lines chapters={chapters.filter((chapter) => chapter.kind === 'screen')} />
                                </Card>
                                <Card title={t('appendices')} flush>
                                    <ul className="pb-2">
                                        <Line to="manual/messages" title={t('messages')} text={t('messages_lead')} />
                                        <Line to="manual/terms" title={t('terms')} text={t('terms_lead')} />
                                    </ul>
                                </Card>
                            </div>
                        </div>
                    );
                }}
            </Reading>
        </>
    );
}

function Lines({chapters}: {chapters: Chapter[]}) {
    const said = useSaid();
    return (
        <ul className="pb-2">
            {chapters.map((chapter) => (
                <Line key={chapter.id} to={`manual/${chapter.id}`} title={said(chapter.title)} text={said(chapter.summary)}>
                    {chapter.kind === 'role' && <Book chapter={chapter} />}
                </Line>
            ))}
        </ul>
    );
}

function Line({to, title, text, children}: {to: string; title: string; text: string; children?: ReactNode}) {
    return (
        <li className="flex flex-wrap items-baseline gap-x-3 border-t border-line-soft px-6 py-3">
            <Go to={to} className="link text-[16px] font-bold">
                {title}
            </Go>
            {children}
            <p className="w-full text-[14px] text-sub">{text}</p>
        </li>
    );
}

/** Whether it is the reader's, and the book of the role. */
function Book({chapter}: {chapter: Chapter}) {
    const t = useTexts(texts);
    const said = useSaid();
    const pdf = useDownload('manual/book', {query: {chapter: chapter.id}})();
    return (
        <>
            {chapter.mine && <Chip tone="good">{t('yours')}</Chip>}
            <a href={pdf} target="_blank" rel="noreferrer" aria-label={t('pdf_of', {title: said(chapter.title)})} className="link ml-auto text-[14px]">
                {t('pdf')}
            </a>
        </>
    );
}
