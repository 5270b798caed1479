import {useParams} from '@tanstack/react-router';
import {useState} from 'react';
import {useDownload, useRead} from '@/api/use';
import {ActionMenu} from '@/parts/action_menu';
import {Button, ButtonLink} from '@/parts/button';
import {Card} from '@/parts/card';
import {Facts} from '@/parts/facts';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {AnswerDialog, DecideDialog, ExtendDialog, IdentityDialog, WithdrawDialog, type Whole} from './dialogs';
import {StateChip} from './state';
import {texts} from './texts';

type Step = 'identity' | 'extend' | 'decide' | 'answer' | 'withdraw';
const next = {received: 'identity', checked: 'decide', decided: 'answer', answered: undefined, withdrawn: undefined} as const;

/** One request about personal data: what was asked, who asked, what was decided and when it was answered. */
export default function RequestPage() {
    const {request} = useParams({strict: false}) as {request: string};
    return <Reading of={useRead('personal/requests/{request}', {path: {request}})}>{(of) => <Sheet of={of} />}</Reading>;
}

function Sheet({of}: {of: Whole}) {
    const t = useTexts(texts);
    const may = useMay('personal.record');
    const {past} = useAsOf();
    const [open, setOpen] = useState<Step>();
    const paper = useDownload('personal/requests/{request}/answer.pdf', {path: {request: of.request.id}});
    const {request} = of;
    const step = next[request.state];
    const close = () => setOpen(undefined);
    return (
        <>
            <PageHead
                title={`${request.number}　${t(`kind_${request.kind}`)}`}
                above={[{to: 'personal', text: t('nav')}]}
                crumb={request.number}
                lead={<StateChip of={request.state} late={request.late} />}
                asOf
                actions={
                    <>
                        {request.outcome && (
                            <ButtonLink href={paper()} icon="print">
                                {t('letter')}
                            </ButtonLink>
                        )}
                        {may && !past && step && (
                            <>
                                <ActionMenu text={t('other_acts')} actions={[{id: 'extend', text: t('extend'), onPress: () => setOpen('extend')}, {id: 'withdraw', text: t('withdraw'), danger: true, onPress: () => setOpen('withdraw')}]} />
                                <Button primary onPress={() => setOpen(step)}>
                                    {t(step)}
                                </Button>
                            </>
                        )}
                    </>
                }
            />
            <Details of={of} />
            {open === 'identity' && <IdentityDialog of={of} close={close} />}
            {open === 'extend' && <ExtendDialog of={of} close={close} />}
            {open === 'decide' && <DecideDialog of={of} close={close} />}
            {open === 'answer' && <AnswerDialog of={of} close={close} />}
            {open === 'withdraw' && <WithdrawDialog of={of} close={close} />}
        </>
    );
}

function Details({of}: {of: Whole}) {
    const t = useTexts(texts);
    const days = useDays();
    const {request} = of;
    return (
        <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
            <Card title={t('what_asked')}>
                <Facts
                    lines={[
                        [t('about'), <Go key="about" to={`personal/people/${request.person}`}>{request.name}</Go>],
                        [t('applicant'), request.applicant],
                        [t('authority'), of.authority],
                        [t('contact'), of.contact],
                        [t('asked'), of.asked],
                        [t('received_on'), days.day(request.received_on)],
                        [t('due'), days.day(request.due)],
                        [t('extend_reason'), of.extend_reason],
                    ]}
                />
            </Card>
            <Card title={t('what_done')}>
                <Facts
                    lines={[
                        [t('identity'), [days.day(of.checked_on), of.method, of.checked_by].filter(Boolean).join('　')],
                        [t('outcome'), [request.outcome && t(`outcome_${request.outcome}`), days.day(request.decided_on), of.decided_by].filter(Boolean).join('　')],
                        [t('measure'), of.measure],
                        [t('refusal_reason'), of.reason],
                        [t('answered_on'), [days.day(request.answered_on), of.answered_by].filter(Boolean).join('　')],
                        [t('withdraw'), [days.day(of.withdrawn_on), of.withdraw_reason].filter(Boolean).join('　')],
                    ]}
                />
            </Card>
        </div>
    );
}
