import type {ReactNode} from 'react';
import type {QueryAnswer} from '@/api/types';
import {Chip} from '@/parts/chip';
import {useTexts} from '@/shell/language';
import type {Article, Chapter} from './state';
import {texts} from './texts';

export type Difference = QueryAnswer<'rules/versions/{version}/difference'>['articles'][number];
type Segments = Difference['heading'];

/** Words that were taken out are struck, new ones underlined: readable without colour. */
function Marked({segments}: {segments: Segments}) {
    return segments.map(({change, text}, i) =>
        change === 'removed' ? (
            <del key={i} className="bg-bad-soft text-bad">
                {text}
            </del>
        ) : change === 'added' ? (
            <ins key={i} className="border-b-2 border-good bg-good-soft text-good no-underline">
                {text}
            </ins>
        ) : (
            <span key={i}>{text}</span>
        ),
    );
}

const indents: Record<string, string> = {paragraph: 'ml-[2em]', item: 'ml-[3.5em]', subitem: 'ml-[5.5em]'};

/** One 項, 号 or subitem with its hanging number. The first 項 stands behind the number of the 条. */
function Line({level, label, first, children}: {level: string; label: string; first?: string; children: ReactNode}) {
    return (
        <p className={`mt-1 flex gap-[1em] ${first ? '' : indents[level]}`}>
            <span className={`num shrink-0 ${first ? 'min-w-[3.2em]' : level === 'paragraph' ? 'min-w-[1em] text-right' : ''}`}>{first ?? label}</span>
            <span className="min-w-0">{children}</span>
        </p>
    );
}

function Grid({rows}: {rows: string[][]}) {
    return (
        <div data-scrollable className="mt-2 max-w-full overflow-x-auto">
            <table className="border-collapse text-[14px]">
                <tbody>
                    {rows.map((row, r) => (
                        <tr key={r}>
                            {row.map((cell, c) => (
                                <td key={c} className="border border-box px-2 py-1">
                                    {cell}
                                </td>
                            ))}
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}

/** A 条 as it is printed; with `difference`, what changed in it. */
export function ArticleText({of, kind, difference, tools}: {of: Article; kind: Chapter['kind']; difference?: Difference; tools?: ReactNode}) {
    const t = useTexts(texts);
    const heading = difference ? <Marked segments={difference.heading} /> : of.heading;
    const shown = difference
        ? difference.lines.map(({level, after_label, before_label, segments}) => ({level, label: after_label || before_label, body: <Marked segments={segments} />}))
        : of.lines.map(({level, label, text}) => ({level, label, body: text}));
    return (
        <article id={of.id} tabIndex={-1} className="mt-6 scroll-mt-6 outline-offset-8">
            <div className="flex flex-wrap items-center gap-2">
                <h3 className="text-[16px] font-bold">
                    {kind === 'whole' || kind === 'annex' ? (
                        <>
                            <span className="num">{of.label}</span>　{heading}
                        </>
                    ) : (
                        <>（{heading}）</>
                    )}
                </h3>
                {difference?.change === 'added' && <Chip tone="good">{t('added')}</Chip>}
                {difference?.change === 'moved' && <Chip tone="moving">{t('moved')}</Chip>}
                {difference?.change === 'removed' && <Chip tone="gone">{t('removed')}</Chip>}
                {tools && <span className="ml-auto flex gap-1">{tools}</span>}
            </div>
            {shown.map(({level, label, body}, i) => (
                <Line key={i} level={level} label={label} first={i === 0 && level === 'paragraph' && kind !== 'whole' && kind !== 'annex' ? of.label : undefined}>
                    {body}
                </Line>
            ))}
            {of.tables.map(({rows}, i) => (
                <Grid key={i} rows={rows} />
            ))}
        </article>
    );
}

/** An article that the new version has no more. */
export function RemovedArticle({of}: {of: Difference}) {
    const gone: Article = {id: `was-${of.article}`, label: of.before_label, section: '', heading: '', lines: [], tables: [], requirements: []};
    return <ArticleText of={gone} kind="chapter" difference={of} />;
}
