import {Chip, type Tone} from '@/parts/chip';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

const tones: Record<string, Tone> = {good: 'good', due_soon: 'waiting', missing: 'moving', expired: 'late', never: 'late'};

/** Whether somebody's education is good on the day. */
export function StandingChip({standing}: {standing: string}) {
    const t = useTexts(texts);
    return <Chip tone={tones[standing] ?? 'still'}>{t(`standing_${standing}` as 'standing_good')}</Chip>;
}

const results: Record<string, Tone> = {passed: 'good', failed: 'late', not_asked: 'still'};

export function ResultChip({result}: {result: string}) {
    const t = useTexts(texts);
    return <Chip tone={results[result] ?? 'still'}>{t(`result_${result}` as 'result_passed')}</Chip>;
}
