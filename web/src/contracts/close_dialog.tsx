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
        <Dialog open close={close} title={t('close_of', {title: of.title})}>
            <Form problem={end.problem} onSubmit={() => end.run({reason, on}, {path: {contract: of.id}}, {subject: of.id, seq: of.last_seq})}>
                <p className="text-[15px]">{t('close_note')}</p>
                <DateField label={t('close_day')} name="on" required max={today} value={on} onChange={setOn} />
                <TextField label={t('reason')} name="reason" help={t('reason_help')} required value={reason} onChange={setReason} />
                <Actions cancel={close}>
                    <Button type="submit" primary busy={end.busy}>
                        {t('close')}
                    </Button>
                </Actions>
            </Form>
        </Dialog>
    );
}
