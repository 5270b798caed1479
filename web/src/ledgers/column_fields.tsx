import type {Setting} from './settings';
import {Checkbox, Select} from '@/parts/choice';
import {TextField} from '@/parts/field';
import {useTexts} from '@/shell/language';
import {texts} from './settings_texts';

type Type = Setting['columns'][number]['type'];

/** A column as it is typed; its choices one a line. */
export interface TypedColumn {
    label: string;
    type: Type;
    required: boolean;
    choices: string;
    rule: string;
    unit: string;
}

export const emptyColumn: TypedColumn = {label: '', type: 'text', required: false, choices: '', rule: '', unit: ''};
const types: Type[] = ['text', 'longtext', 'number', 'date', 'time', 'datetime', 'yes_no', 'choice', 'person'];

/** The column as the server takes it. */
export const sent = (column: TypedColumn) => ({
    label: column.label,
    type: column.type,
    required: column.required,
    label_en: null,
    rule: column.rule || null,
    unit: column.type === 'number' && column.unit ? column.unit : null,
    choices: column.type === 'choice' ? column.choices.split('\n') : null,
});

/** The fields of one column; `place` is where the server names its faults. */
export function ColumnFields({place, column, change}: {place: string; column: TypedColumn; change: (column: TypedColumn) => void}) {
    const t = useTexts(texts);
    const set = (part: Partial<TypedColumn>) => change({...column, ...part});
    return (
        <>
            <div className="flex flex-wrap items-start gap-4">
                <TextField label={t('c_label')} name={`${place}label`} required value={column.label} onChange={(label) => set({label})} className="min-w-[14em] flex-1" />
                <Select label={t('c_type')} name={`${place}type`} options={types.map((id) => ({id, text: t(`t_${id}`)}))} value={column.type} onChange={(type) => set({type})} width="12em" />
                {column.type === 'number' && <TextField label={t('c_unit')} name={`${place}unit`} value={column.unit} onChange={(unit) => set({unit})} width="6em" />}
            </div>
            {column.type === 'choice' && <TextField label={t('c_choices')} name={`${place}choices`} help={t('c_choices_help')} required lines={3} value={column.choices} onChange={(choices) => set({choices})} />}
            <TextField label={t('c_rule')} name={`${place}rule`} value={column.rule} onChange={(rule) => set({rule})} />
            <Checkbox name={`${place}required`} value={column.required} onChange={(required) => set({required})}>
                {t('c_required')}
            </Checkbox>
        </>
    );
}
