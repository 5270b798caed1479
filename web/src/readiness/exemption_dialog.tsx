import {useState} from 'react';
import {useCommand} from '@/api/use';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import type {Requirement} from './requirement';
import {texts} from './texts';

export type Act = 'exempt' | 'review' | 'end';

const titles = {exempt: 'exempt', review: 'exempt_review', end: 'exempt_end'} as const;

/** 対象外: declared, reviewed or ended, each with its reason. */
export function ExemptionDialog({act, of, close}: {act: Act; of: Requirement; close: () => void}) {
    const t = useTexts(texts);
    const [reason, setReason] = useState(act === 'review' ? (of.exemption?.reason ?? '') : '');
    const [day, setDay] = useState<string | null>(null);
    const done = (word: 'exempt_recorded' | 'exempt_reviewed' | 'exempt_ended') => () => {
        say(t(word));
        close();
    };
    const exempt = useCommand('readiness/exemptions', done('exempt_recorded'));
    const review = useCommand('readiness/exemptions/{exemption}/review', done('exempt_reviewed'));
    const end = useCommand('readiness/exemptions/{exemption}/end', done('exempt_ended'));
    const command = {exempt, review, end}[act];
    const submit = () => {
        const where = {path: {exemption: of.exemption?.id ?? ''}};
        if (act === 'exempt') exempt.run({requirement: of.line.id, reason, review_on: day ?? ''});
        else if (act === 'review') review.run({reason, review_on: day ?? ''}, where);
        else end.run({reason}, where);
    };
    return (
        <StepDialog title={t(titles[act])} word={t('save')} command={command} send={submit} close={close}>
            {act === 'exempt' && <p className="text-[15px]">{t('exempt_help')}</p>}
            <TextField label={t('reason')} name="reason" help={t('reason_help')} lines={3} required value={reason} onChange={setReason} />
            {act !== 'end' && <DateField label={t('review_on')} name="review_on" help={t('review_help')} required value={day} onChange={setDay} />}
        </StepDialog>
    );
}
