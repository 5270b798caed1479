import {useState} from 'react';
import {useCommand} from '@/api/use';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import type {Due} from './due_list';
import {texts} from './texts';

/** 提出不要: decided with its reason; the matter leaves the list. */
export function WaiveDialog({of, close}: {of: Due; close: () => void}) {
    const t = useTexts(texts);
    const [reason, setReason] = useState('');
    const waive = useCommand('submissions/waivers', () => {
        say(t('waived'));
        close();
    });
    return (
        <StepDialog
            title={t('waive_of', {kind: of.kind_name, contract: of.contract_number})}
            word={t('waive')}
            command={waive}
            send={() => waive.run({kind: of.kind, contract: of.contract, call: of.call, reason} as never)}
            close={close}
        >
            <p className="text-[15px]">{t('waive_lead')}</p>
            <TextField label={t('reason')} name="reason" required lines={3} value={reason} onChange={setReason} />
        </StepDialog>
    );
}
