import {Chip, type Tone} from '@/parts/chip';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

const tones = {candidate: 'still', notified: 'moving', confirmed: 'moving', open: 'good', disclosed: 'good', suspended: 'bad', ended: 'gone'} as const satisfies Record<string, Tone>;
export type State = keyof typeof tones;

/** How far a subcontractor is. */
export function StateChip({of}: {of: State}) {
    const t = useTexts(texts);
    return <Chip tone={tones[of]}>{t(`state_${of}`)}</Chip>;
}
