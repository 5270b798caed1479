import {useNavigate} from '@tanstack/react-router';
import {useState} from 'react';
import type {QueryAnswer} from '@/api/types';
import {useCommand, useRead} from '@/api/use';
import {Button, ButtonLink} from '@/parts/button';
import {Card} from '@/parts/card';
import {Radios} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {Actions, Dialog} from '@/parts/dialog';
import {TextField} from '@/parts/field';
import {Form} from '@/parts/form';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {Go, useCompanyPath, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {StateChip} from './state';
import {texts} from './texts';

type DocumentLine = QueryAnswer<'rules/documents'>['documents'][number];

/** The three documents: what is in force, what is under way, what to do next. */
export default function Rules() {
    const t = useTexts(texts);
    const path = useCompanyPath();
    const found = useRead('rules/documents');
    const mayDraft = useMay('rules.draft');
    const {past} = useAsOf();
    return (
        <>
            <PageHead
                title={t('title')}
                crumb={t('nav')}
                lead={t('lead')}
                asOf
                actions={
                    <>
                        <ButtonLink href={path('rules/coverage')}>{t('to_coverage')}</ButtonLink>
                        <ButtonLink href={path('rules/history')}>{t('to_history')}</ButtonLink>
                        {mayDraft && !past && (
                            <ButtonLink href={path('rules/import')} icon="upload">
                                {t('to_import')}
                            </ButtonLink>
                        )}
                    </>
                }
            />
            <Reading of={found}>
                {({documents}) => (
                    <div className="space-y-4">
                        {documents.map((document) => (
                            <DocumentCard key={document.edition + document.document} of={document} mayDraft={mayDraft && !past} />
                        ))}
                    </div>
                )}
            </Reading>
        </>
    );
}

function DocumentCard({of, mayDraft}: {of: DocumentLine; mayDraft: boolean}) {
    const t = useTexts(texts);
    const days = useDays();
    const {past} = useAsOf();
    const mayReview = useMay('rules.approve') && !past && of.in_force !== null;
    const [open, setOpen] = useState<'draft' | 'review'>();
    return (
        <Card title={of.title} note={t(of.edition === 'h21' ? 'edition_h21' : 'edition_r4')}>
            <div className="grid gap-x-8 gap-y-3 md:grid-cols-[1fr_1fr_auto]">
                <VersionOf title={t('in_force')} none={t('none_in_force')} version={of.in_force} note={of.in_force ? t('effective_from', {day: days.day(of.in_force.effective)}) : ''} />
                {of.under_way && <VersionOf title={t('under_way')} none="" version={of.under_way} note={of.under_way.reason} />}
                {!of.under_way && of.review_due && (
                    <div>
                        <p className="text-[14px] text-sub">{t('review_due')}</p>
                        <p className="num">{days.day(of.review_due)}</p>
                    </div>
                )}
                <div className="flex flex-wrap items-center justify-end gap-2 md:col-start-3">
                    {mayReview && (
                        <Button quiet label={`${t('record_review')}：${of.title}`} onPress={() => setOpen('review')}>
                            {t('record_review')}
                        </Button>
                    )}
                    {mayDraft && !of.under_way && (
                        <Button icon="plus" label={t('start_of', {title: of.title})} onPress={() => setOpen('draft')}>
                            {t(of.in_force ? 'start_next' : 'start')}
                        </Button>
                    )}
                </div>
            </div>
            {open === 'draft' && <DraftDialog of={of} close={() => setOpen(undefined)} />}
            {open === 'review' && <ReviewDialog of={of} close={() => setOpen(undefined)} />}
        </Card>
    );
}

function VersionOf({title, none, version, note}: {title: string; none: string; version: DocumentLine['in_force']; note: string}) {
    return (
        <div className="min-w-0">
            <p className="text-[14px] text-sub">{title}</p>
            {version ? (
                <>
                    <p className="flex flex-wrap items-center gap-3">
                        <Go to={`rules/${version.id}`}>{version.name}</Go>
                        <StateChip of={version} />
                    </p>
                    <p className="num text-[14px] text-sub">{note}</p>
                </>
            ) : (
                <p className="text-sub">{none}</p>
            )}
        </div>
    );
}

function DraftDialog({of, close}: {of: DocumentLine; close: () => void}) {
    const t = useTexts(texts);
    const path = useCompanyPath();
    const navigate = useNavigate();
    const [origin, setOrigin] = useState<'catalogue' | 'version'>(of.in_force ? 'version' : 'catalogue');
    const [reason, setReason] = useState('');
    const start = useCommand('rules/drafts', (answer) => {
        say(t('started'));
        void navigate({to: path(`rules/${answer.subject}`) as string});
    });
    return (
        <Dialog open close={close} title={t('start_of', {title: of.title})}>
            <Form problem={start.problem} onSubmit={() => start.run({document: of.document, edition: of.edition, origin, reason: reason || null})}>
                {of.in_force && (
                    <Radios
                        label={t('start_from')}
                        name="origin"
                        options={[
                            {id: 'version', text: t('from_version')},
                            {id: 'catalogue', text: t('from_catalogue')},
                        ]}
                        value={origin}
                        onChange={setOrigin}
                    />
                )}
                <TextField label={t('reason')} name="reason" help={t('reason_help')} required={of.in_force !== null} lines={3} value={reason} onChange={setReason} />
                <Actions cancel={close}>
                    <Button type="submit" primary busy={start.busy}>
                        {t('start')}
                    </Button>
                </Actions>
            </Form>
        </Dialog>
    );
}

function ReviewDialog({of, close}: {of: DocumentLine; close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [outcome, setOutcome] = useState<'unchanged' | 'to_change'>('unchanged');
    const [grounds, setGrounds] = useState('');
    const [on, setOn] = useState<string | null>(today);
    const send = useCommand('rules/reviews', () => {
        say(t('reviewed'));
        close();
    });
    return (
        <Dialog open close={close} title={`${t('record_review')}：${of.title}`}>
            <Form problem={send.problem} onSubmit={() => send.run({document: of.document, edition: of.edition, outcome, grounds, on})}>
                <Radios
                    label={t('review_outcome')}
                    name="outcome"
                    options={[
                        {id: 'unchanged', text: t('review_unchanged')},
                        {id: 'to_change', text: t('review_to_change')},
                    ]}
                    value={outcome}
                    onChange={setOutcome}
                />
                <TextField label={t('grounds')} name="grounds" help={t('grounds_help')} required lines={3} value={grounds} onChange={setGrounds} />
                <DateField label={t('on')} name="on" required value={on} onChange={setOn} />
                <Actions cancel={close}>
                    <Button type="submit" primary busy={send.busy}>
                        {t('record_review')}
                    </Button>
                </Actions>
            </Form>
        </Dialog>
    );
}
