import {useState} from 'react';
import {useCommand} from '@/api/use';
import {Button} from '@/parts/button';
import {DateField} from '@/parts/date_field';
import {Actions, Dialog} from '@/parts/dialog';
import {TextField} from '@/parts/field';
import {Form} from '@/parts/form';
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
        <Dialog open close={close} title={t('end_of', {name: of.name, role: of.role_label})}>
            <Form problem={end.problem} onSubmit={send}>
                <p className="text-[15px]">{t('end_note')}</p>
                <DateField label={t('last_day')} name="last_day" required value={lastDay} onChange={setLastDay} />
                <TextField label={t('end_reason')} name="reason" help={t('end_reason_help')} required value={reason} onChange={setReason} />
                <Actions cancel={close}>
                    <Button type="submit" primary busy={end.busy}>
                        {t('end')}
                    </Button>
                </Actions>
            </Form>
        </Dialog>
    );
}
