import {useState} from 'react';
import {useCommand} from '@/api/use';
import {Checkbox} from '@/parts/choice';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import {usePreferences} from '@/shell/preferences';
import type {Setting} from './settings';
import {texts} from './settings_texts';

/** A form is not needed; who hides one in use says that they know. */
export function HideDialog({form, close}: {form: Setting; close: () => void}) {
    const t = useTexts(texts);
    const {language} = usePreferences();
    const [reason, setReason] = useState('');
    const [known, setKnown] = useState(false);
    const hide = useCommand('ledgers/forms/{form}/hide', () => {
        say(t('hidden_done'));
        close();
    });
    return (
        <StepDialog title={t('hide_title', {title: form.title[language] || form.title.ja})} word={t('hide')} command={hide} send={() => hide.run({reason, in_use: known, on: null}, {path: {form: form.id}})} close={close}>
            <p className="text-[15px]">{t('hide_lead')}</p>
            <TextField label={t('hide_reason')} name="reason" required lines={2} value={reason} onChange={setReason} />
            {form.rows > 0 && (
                <Checkbox name="in_use" value={known} onChange={setKnown}>
                    {t('in_use', {n: form.rows})}
                </Checkbox>
            )}
        </StepDialog>
    );
}

export function ShowDialog({form, close}: {form: Setting; close: () => void}) {
    const t = useTexts(texts);
    const {language} = usePreferences();
    const show = useCommand('ledgers/forms/{form}/show', () => {
        say(t('shown_done'));
        close();
    });
    return (
        <StepDialog title={t('show_title', {title: form.title[language] || form.title.ja})} word={t('show')} command={show} send={() => show.run({on: null}, {path: {form: form.id}})} close={close}>
            <p className="text-[15px]">{t('show_lead')}</p>
        </StepDialog>
    );
}
