import {useRead} from '@/api/use';
import {Select} from '@/parts/choice';
import {useSaid, useTexts} from '@/shell/language';
import {texts} from './texts';

/** The kinds the company may have to send; the confirmations of the rules are told by the rules. */
export function KindField({value, onChange}: {value: string | null; onChange: (id: string) => void}) {
    const t = useTexts(texts);
    const said = useSaid();
    const kinds = useRead('submissions/kinds').data?.kinds ?? [];
    return (
        <Select
            label={t('kind')}
            name="kind"
            required
            options={kinds.filter((it) => it.applies && !it.by_rules).map((it) => ({id: it.id, text: said(it.title)}))}
            value={value}
            onChange={onChange}
        />
    );
}
