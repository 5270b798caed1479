import {useParams} from '@tanstack/react-router';
import type {QueryAnswer} from '@/api/types';
import {useDownload, useRead} from '@/api/use';
import {ButtonLink} from '@/parts/button';
import {Card} from '@/parts/card';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {Go} from '@/shell/company';
import {useSaid, useTexts} from '@/shell/language';
import {anchor, Blocks, plain} from './blocks';
import {texts} from './texts';

type Answer = QueryAnswer<'manual/chapters/{chapter}'>;

/** A chapter, with its headings and the other chapters at the side. */
export default function Chapter() {
    const {chapter} = useParams({strict: false}) as {chapter: string};
    const found = useRead('manual/chapters/{chapter}', {path: {chapter}});
    return <Reading of={found}>{(answer) => <ChapterPage key={answer.id} answer={answer} />}</Reading>;
}

function ChapterPage({answer}: {answer: Answer}) {
    const t = useTexts(texts);
    const said = useSaid();
    const pdf = useDownload('manual/book', {query: {chapter: answer.id}})();
    return (
        <>
            <PageHead
                title={said(answer.title)}
                lead={said(answer.summary)}
                crumb={said(answer.title)}
                above={[{to: 'manual', text: t('title')}]}
                actions={
                    answer.kind === 'role' && (
                        <ButtonLink href={pdf} download>
                            {t('book')}
                        </ButtonLink>
                    )
                }
            />
            <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_280px]">
                <article lang="ja" className="card min-w-0 px-6 pt-3 pb-8 lg:px-10">
                    <Blocks blocks={answer.blocks} />
                </article>
                <Side answer={answer} />
            </div>
        </>
    );
}

function Side({answer}: {answer: Answer}) {
    const t = useTexts(texts);
    const said = useSaid();
    const all = useRead('manual/chapters').data?.chapters ?? [];
    const own = all.find((one) => one.id === answer.id);
    const others = answer.kind === 'role' ? all.filter((one) => own?.chapters.includes(one.id)) : all.filter((one) => one.kind === 'screen' && one.id !== answer.id);
    return (
        <div data-print="no" className="grid gap-5">
            <Card title={t('contents')}>
                <ul className="space-y-1.5 text-[15px]">
                    {answer.blocks.map((block, i) =>
                        block.kind === 'heading' ? (
                            <li key={i}>
                                <a href={`#${anchor(i)}`} className="link">
                                    {plain(block.text)}
                                </a>
                            </li>
                        ) : null,
                    )}
                </ul>
            </Card>
            <Card title={t(answer.kind === 'role' ? 'used' : 'more')}>
                <ul className="space-y-1.5 text-[15px]">
                    {others.map((one) => (
                        <li key={one.id}>
                            <Go to={`manual/${one.id}`}>{said(one.title)}</Go>
                        </li>
                    ))}
                </ul>
            </Card>
        </div>
    );
}
