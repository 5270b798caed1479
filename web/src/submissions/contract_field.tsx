import {useList} from '@/api/use';
import {Select} from '@/parts/choice';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** The contract a paper is about, or none. */
export function ContractField({value, onChange}: {value: string | null; onChange: (id: string | null) => void}) {
    const t = useTexts(texts);
    const contracts = useList('contracts/contracts').rows ?? [];
    return (
        <Select
            label={t('contract')}
            name="contract"
            options={[{id: '', text: t('no_contract')}, ...contracts.filter((it) => it.state !== 'planned').map((it) => ({id: it.id, text: `${it.number}　${it.title}`}))]}
            value={value ?? ''}
            onChange={(id) => onChange(id || null)}
        />
    );
}
