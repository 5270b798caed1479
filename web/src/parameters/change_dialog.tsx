import {useState} from 'react';
import {useCommand} from '@/api/use';
import {Select} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {NumberField} from '@/parts/number_field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useSaid, useTexts} from '@/shell/language';
import {texts} from './texts';
import type {Parameter} from './value';

/** 値の変更を起案する: another value, from when, and why. */
export function ChangeDialog({of, close}: {of: Parameter; close: () => void}) {
    const t = useTexts(texts);
    const said = useSaid();
    const {today} = useAsOf();
    const [value, setValue] = useState(of.line.value);
    const [from, setFrom] = useState<string | null>(today);
    const [reason, setReason] = useState('');
    const change = useCommand('parameters/requests', () => {
        say(t('asked'));
        close();
    });
    return (
        <StepDialog title={t('change_of', {label: said(of.line.label)})} word={t('ask')} command={change} send={() => change.run({parameter: of.line.id, value, from: from ?? '', reason})} close={close}>
            <p className="text-[15px]">{t('change_help', {route: t('approvers')})}</p>
            <ValueField of={of} value={value} onChange={setValue} />
            <DateField label={t('from')} name="from" help={t('from_help')} required value={from} onChange={setFrom} />
            <TextField label={t('reason')} name="reason" help={t('reason_help')} required lines={3} value={reason} onChange={setReason} />
        </StepDialog>
    );
}

/** A number, a day, or one of the choices. What lies outside the range is left to the server, which says why. */
function ValueField({of, value, onChange}: {of: Parameter; value: string; onChange: (value: string) => void}) {
    const t = useTexts(texts);
    const said = useSaid();
    const field = {label: t('new_value'), name: 'value', help: `${t('range')}: ${said(of.range)}`, required: true};
    const words: Record<string, string> = {true: t('yes'), false: t('no')};
    if (of.kind === 'integer') return <NumberField {...field} value={Number(value)} onChange={(number) => onChange(number === null ? '' : String(number))} />;
    if (of.kind === 'date') return <DateField {...field} value={value} onChange={(day) => onChange(day ?? '')} />;
    return <Select {...field} options={of.choices.map((id) => ({id, text: words[id] ?? id}))} value={value} onChange={onChange} />;
}
