import {Chip, type Tone} from '@/parts/chip';
import {useSaid, useTexts} from '@/shell/language';
import {texts} from './texts';

const tones: Record<string, Tone> = {
    'answer.draft': 'still',
    'answer.approved_inside': 'moving',
    'answer.sent': 'moving',
    'answer.received': 'moving',
    'answer.question': 'waiting',
    'answer.returned': 'bad',
    'answer.confirmed': 'good',
    'answer.conditional': 'waiting',
    'answer.refused': 'bad',
    'answer.withdrawn': 'gone',
    'answer.closed': 'good',
};

/** Where a submission stands, in the words of the catalogue; an approval under way goes before the draft it is about. */
export function StateChip({of}: {of: {state: string; state_label: {ja: string; en: string}; pending?: boolean}}) {
    const t = useTexts(texts);
    const said = useSaid();
    if (of.pending) return <Chip tone="waiting">{t('pending')}</Chip>;
    return <Chip tone={tones[of.state] ?? 'still'}>{of.state ? said(of.state_label) : t('not_begun')}</Chip>;
}
