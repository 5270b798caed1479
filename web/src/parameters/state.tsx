import {Chip, type Tone} from '@/parts/chip';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

const tones: Record<string, Tone> = {standard: 'still', own: 'good', asked: 'waiting', coming: 'moving', approved: 'good', returned: 'gone'};

/** How far a value, or a change of it, has come. */
export function StateChip({state}: {state: string}) {
    const t = useTexts(texts);
    return <Chip tone={tones[state] ?? 'still'}>{t(`state_${state}` as 'state_own')}</Chip>;
}
