import {useState} from 'react';
import {Button} from '@/parts/button';
import {Card} from '@/parts/card';
import {Disclosure} from '@/parts/disclosure';
import {useMay} from '@/shell/company';
import {useTexts} from '@/shell/language';
import {AnswerDialog} from './answer_dialog';
import {SendDialog} from './send_dialog';
import {CloseDialog, PutUpDialog, ReopenDialog, WithdrawDialog} from './small_dialogs';
import type {Submission} from './submission';
import {texts} from './texts';

type Act = 'write' | 'put_up' | 'send' | 'answer' | 'reopen' | 'close' | 'withdraw';
const drafting: Act[] = ['write', 'put_up', 'reopen'];
/** What brings it forward, in the order of a life: the first that is possible is the one to take. */
const forward: Act[] = ['put_up', 'send', 'answer', 'reopen', 'close'];

/** Exactly the steps that are possible now, and why the others are not. */
export function Steps({of, edit}: {of: Submission; edit: () => void}) {
    const t = useTexts(texts);
    const may = {draft: useMay('submissions.draft'), send: useMay('submissions.send')};
    const [open, setOpen] = useState<Act>();
    const close = () => setOpen(undefined);
    const mine = of.offers.filter((offer) => (drafting.includes(offer.act as Act) ? may.draft : may.send));
    const yes = mine.filter((offer) => offer.possible).map((offer) => offer.act as Act);
    const no = mine.filter((offer) => !offer.possible);
    const next = forward.find((act) => yes.includes(act));
    if (mine.length === 0) return null;
    return (
        <Card title={t('steps')}>
            {yes.length === 0 && <p className="text-[15px]">{t('steps_none')}</p>}
            <div className="flex flex-wrap gap-3">
                {yes.map((act) => (
                    <Button key={act} primary={act === next} danger={act === 'withdraw'} onPress={() => (act === 'write' ? edit() : setOpen(act))}>
                        {t(act === 'send' && of.line.state === 'answer.question' ? 'act_reply' : `act_${act}`)}
                    </Button>
                ))}
            </div>
            {no.length > 0 && (
                <div className="mt-3">
                    <Disclosure title={t('not_possible')}>
                        <ul className="list-disc space-y-1 pl-5 text-[14px]">
                            {no.map((offer) => (
                                <li key={offer.act}>
                                    <b>{t(`act_${offer.act as Act}`)}</b>　{offer.reasons.join(' ')}
                                </li>
                            ))}
                        </ul>
                    </Disclosure>
                </div>
            )}
            {open === 'put_up' && <PutUpDialog of={of} close={close} />}
            {open === 'send' && <SendDialog of={of} close={close} />}
            {open === 'answer' && <AnswerDialog of={of} close={close} />}
            {open === 'reopen' && <ReopenDialog of={of} close={close} />}
            {open === 'close' && <CloseDialog of={of} close={close} />}
            {open === 'withdraw' && <WithdrawDialog of={of} close={close} />}
        </Card>
    );
}
