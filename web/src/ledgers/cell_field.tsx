import {Select} from '@/parts/choice';
import {TextField} from '@/parts/field';
import {useTexts} from '@/shell/language';
import {usePreferences} from '@/shell/preferences';
import type {Form} from './ledger';
import {texts} from './texts';

type Column = Form['columns'][number];
const empty = '-';

/** A field for one column, with its 記入要領 under the label. Days and times are typed as people write them; the server reads them. */
export function CellField({column, value, onChange}: {column: Column; value: string; onChange: (value: string) => void}) {
    const t = useTexts(texts);
    const {language} = usePreferences();
    const label = (column.label[language] || column.label.ja) + (column.unit ? `（${column.unit}）` : '');
    const help = column.rule[language] || column.rule.ja;
    const name = `cells.${column.id}`;
    const choices = column.type === 'bool' ? [['true', t('yes')], ['false', t('no')]] : column.type === 'choice' && !column.multiple ? column.choices.map((it) => [it, it]) : [];
    if (choices.length > 0)
        return (
            <Select
                label={label}
                name={name}
                help={help}
                required={column.required}
                options={[{id: empty, text: '—'}, ...choices.map(([id, text]) => ({id: id ?? '', text: text ?? ''}))]}
                value={value === '' ? empty : value}
                onChange={(id) => onChange(id === empty ? '' : id)}
            />
        );
    return <TextField label={label} name={name} help={help} required={column.required} lines={column.type === 'longtext' ? 3 : undefined} value={value} onChange={onChange} />;
}
