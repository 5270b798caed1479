import {Chip, type Tone} from '@/parts/chip';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

export type State = 'done' | 'late' | 'overdue' | 'due' | 'planned';

export const tones: Record<State, Tone> = {done: 'good', late: 'waiting', overdue: 'late', due: 'moving', planned: 'still'};

/** How a turn of a duty stands. */
export function StateChip({state}: {state: State}) {
    const t = useTexts(texts);
    return <Chip tone={tones[state]}>{t(`state_${state}`)}</Chip>;
}

const standings = {pending: 'waiting', in_force: 'good', returned: 'bad', ended: 'gone'} as const;

/** Where a plan or an exclusion is on its way. */
export function StandingChip({standing}: {standing: keyof typeof standings}) {
    const t = useTexts(texts);
    return <Chip tone={standings[standing]}>{t(`standing_${standing}`)}</Chip>;
}
