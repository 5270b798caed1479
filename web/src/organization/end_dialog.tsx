import {useState} from 'react';
import {useCommand} from '@/api/use';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useTexts} from '@/shell/language';
import type {Appointment} from './types';
import {texts} from './texts';

/** 解任・任期満了: the last day and why. */
export function EndDialog({of, close}: {of: Appointment; close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [lastDay, setLastDay] = useState<string | null>(today);
    const [reason, setReason] = useState('');
    const end = useCommand('organization/appointments/{appointment}/end', () => {
        say(t('ended'));
        close();
    });
    const send = () => end.run({last_day: lastDay ?? '', reason}, {path: {appointment: of.id}}, {subject: of.id, seq: of.last_seq});
    return (
        <StepDialog title={t('end_of', {name: of.name, role: of.role_label})} word={t('end')} command={end} send={send} close={close}>
            <p className="text-[15px]">{t('end_note')}</p>
            <DateField label={t('last_day')} name="last_day" required value={lastDay} onChange={setLastDay} />
            <TextField label={t('end_reason')} name="reason" help={t('end_reason_help')} required value={reason} onChange={setReason} />
        </StepDialog>
    );
}
