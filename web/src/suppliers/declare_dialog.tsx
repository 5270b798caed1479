import {useState} from 'react';
import {useCommand} from '@/api/use';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** 下請負者に取り扱わせないことの宣言, or its end. */
export function DeclareDialog({none, close}: {none: boolean; close: () => void}) {
    const t = useTexts(texts);
    const [reason, setReason] = useState('');
    const declare = useCommand('suppliers/declaration', () => {
        say(t('declared'));
        close();
    });
    return (
        <StepDialog title={t(none ? 'declare' : 'declare_end')} word={t('record')} command={declare} send={() => declare.run({none, reason})} close={close}>
            <TextField label={t('reason')} name="reason" required lines={2} value={reason} onChange={setReason} />
        </StepDialog>
    );
}
