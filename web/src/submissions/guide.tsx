import {useParams} from '@tanstack/react-router';
import {useState} from 'react';
import type {ReactNode} from 'react';
import type {QueryAnswer} from '@/api/types';
import {useRead} from '@/api/use';
import {Alert} from '@/parts/alert';
import {Button} from '@/parts/button';
import {Card} from '@/parts/card';
import {Disclosure} from '@/parts/disclosure';
import {Facts} from '@/parts/facts';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useSaid, useTexts} from '@/shell/language';
import {StartDialog} from './start_dialog';
import {texts} from './texts';

type Kind = QueryAnswer<'submissions/kinds/{kind}'>;

export default function GuidePage() {
    const {kind} = useParams({strict: false}) as {kind: string};
    return <Reading of={useRead('submissions/kinds/{kind}', {path: {kind}})}>{(of) => <Guide of={of} />}</Reading>;
}

/** 要領 of a kind: when, by whom, how it is written, what is often wrong. */
function Guide({of}: {of: Kind}) {
    const t = useTexts(texts);
    const said = useSaid();
    const {past} = useAsOf();
    const may = useMay('submissions.draft') && !past && !of.by_rules;
    const [starting, setStarting] = useState(false);
    const title = said(of.title);
    const names = (words: {label: {ja: string; en: string}}[]) => words.map((one) => said(one.label));
    return (
        <>
            <PageHead
                title={title}
                above={[{to: 'submissions', text: t('title')}]}
                crumb={title}
                lead={of.trigger}
                actions={
                    may && (
                        <Button primary icon="plus" onPress={() => setStarting(true)}>
                            {t('begin')}
                        </Button>
                    )
                }
            />
            {of.by_rules && (
                <Alert tone="info" title={t('by_rules')} action={<Go to="rules">{t('to_rules')}</Go>}>
                    {t('by_rules_why')}
                </Alert>
            )}
            <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_380px]">
                <div className="space-y-6">
                    <Card title={t('how')}>
                        <ol className="space-y-2 text-[15px]">
                            {of.guide.trim().split('\n').map((line) => (
                                <Numbered key={line} line={line} />
                            ))}
                        </ol>
                    </Card>
                    <Card title={t('mistakes')}>
                        <Bullets lines={of.mistakes} />
                    </Card>
                    <Card title={t('checks')}>
                        <Bullets lines={of.checks} />
                    </Card>
                    {of.outline.length > 0 && (
                        <Card title={t('outline')}>
                            <p className="mb-2 text-[14px] text-sub">{t('outline_lead')}</p>
                            {of.outline.map((section, i) => (
                                <Disclosure key={section.title} title={`${i + 1}　${section.title}`}>
                                    {section.text}
                                </Disclosure>
                            ))}
                        </Card>
                    )}
                </div>
                <div className="space-y-6">
                    <Card title={t('outline_of_kind')}>
                        <Facts
                            lines={[
                                [t('timing'), of.timing],
                                [t('prepared_by'), said(of.prepared_by)],
                                [t('approved_by'), said(of.approved_by)],
                                [t('proofs'), <Bullets key="proofs" lines={names(of.proofs)} />],
                                [t('answers'), names(of.answers).join('、')],
                                [t('confidence'), t(`confidence_${of.confidence}` as 'confidence_seen')],
                            ]}
                        />
                    </Card>
                    <Card title={t('fields')}>
                        <Bullets lines={of.fields} />
                    </Card>
                    <Card title={t('enclosures')}>
                        <Bullets lines={of.enclosures} />
                    </Card>
                </div>
            </div>
            {starting && <StartDialog kind={of.id} close={() => setStarting(false)} />}
        </>
    );
}

/** `1. …` of the catalogue, with its number hanging. */
function Numbered({line}: {line: string}): ReactNode {
    const [, number, text] = /^(\d+)\.\s*(.*)$/.exec(line) ?? [undefined, '', line];
    return (
        <li className="grid grid-cols-[1.5em_minmax(0,1fr)]">
            <span className="num text-sub">{number}</span>
            <span>{text}</span>
        </li>
    );
}

function Bullets({lines}: {lines: string[]}) {
    return (
        <ul className="list-disc space-y-1 pl-5 text-[15px]">
            {lines.map((line) => (
                <li key={line}>{line}</li>
            ))}
        </ul>
    );
}
