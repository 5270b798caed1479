import {Chip, type Tone} from '@/parts/chip';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

const tones = {received: 'still', checked: 'moving', decided: 'waiting', answered: 'good', withdrawn: 'gone'} as const satisfies Record<string, Tone>;

/** How far a request is; late: its day has passed. */
export function StateChip({of, late}: {of: keyof typeof tones; late: boolean}) {
    const t = useTexts(texts);
    return <Chip tone={late ? 'late' : tones[of]}>{late ? t('late', {state: t(`state_${of}`)}) : t(`state_${of}`)}</Chip>;
}
