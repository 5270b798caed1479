import {useState} from 'react';
import {useCommand} from '@/api/use';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useTexts} from '@/shell/language';
import type {Contract} from './contracts';
import {texts} from './texts';

/** 履行完了・解除: when and why. */
export function CloseDialog({of, close}: {of: Contract; close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [on, setOn] = useState<string | null>(today);
    const [reason, setReason] = useState('');
    const end = useCommand('contracts/contracts/{contract}/close', () => {
        say(t('closed'));
        close();
    });
    return (
        <StepDialog
            title={t('close_of', {title: of.title})}
            word={t('close')}
            command={end}
            send={() => end.run({reason, on}, {path: {contract: of.id}}, {subject: of.id, seq: of.last_seq})}
            close={close}
        >
            <p className="text-[15px]">{t('close_note')}</p>
            <DateField label={t('close_day')} name="on" required max={today} value={on} onChange={setOn} />
            <TextField label={t('reason')} name="reason" help={t('reason_help')} required value={reason} onChange={setReason} />
        </StepDialog>
    );
}
