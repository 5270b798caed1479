import {Chip, type Tone} from '@/parts/chip';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

export type State = 'planned' | 'designated' | 'changing' | 'revoked';

const tones: Record<State, Tone> = {planned: 'still', designated: 'good', changing: 'waiting', revoked: 'gone'};

/** Where a facility stands between registration and revocation. */
export function FacilityState({of}: {of: State}) {
    const t = useTexts(texts);
    return <Chip tone={tones[of]}>{t(`state_${of}`)}</Chip>;
}
