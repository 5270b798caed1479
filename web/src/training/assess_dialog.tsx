import {useState} from 'react';
import {useCommand} from '@/api/use';
import {Checkbox} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {NumberField} from '@/parts/number_field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** 理解度の確認 that came after the session, or was repeated. */
export function AssessDialog({of, close}: {of: {id: string; title: string}; close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [draft, setDraft] = useState({on: today as string | null, score: null as number | null, oral: false, method: ''});
    const set = (part: Partial<typeof draft>) => setDraft({...draft, ...part});
    const command = useCommand('training/attendances/{attendance}/assessments', () => {
        say(t('assessed'));
        close();
    });
    const body = {on: draft.on, score: draft.score, passed: draft.oral ? true : null, method: draft.method || null};
    const send = () => command.run(body as never, {path: {attendance: of.id}});
    return (
        <StepDialog title={t('assess_of', {title: of.title})} word={t('record_word')} command={command} send={send} close={close}>
            <DateField label={t('assess_on')} name="on" required max={today} value={draft.on} onChange={(on) => set({on})} />
            <NumberField label={t('score')} name="score" min={0} max={100} value={draft.score} onChange={(score) => set({score})} />
            <Checkbox name="passed" value={draft.oral} onChange={(oral) => set({oral})}>
                {t('oral')}
            </Checkbox>
            <TextField label={t('method')} name="method" help={t('method_help')} value={draft.method} onChange={(method) => set({method})} />
        </StepDialog>
    );
}
