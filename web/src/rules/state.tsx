import type {QueryAnswer} from '@/api/types';
import {Chip, type Tone} from '@/parts/chip';
import {usePreferences} from '@/shell/preferences';

export type VersionAnswer = QueryAnswer<'rules/versions/{version}'>;
export type VersionLine = VersionAnswer['version'];
export type Chapter = VersionAnswer['chapters'][number];
export type Article = Chapter['articles'][number];

const tones: Record<string, Tone> = {
    draft: 'moving',
    submitted: 'waiting',
    approved: 'moving',
    asked: 'waiting',
    confirmed: 'moving',
    coming: 'moving',
    in_force: 'good',
    superseded: 'gone',
    dropped: 'gone',
};

export function StateChip({of}: {of: VersionLine}) {
    const {language} = usePreferences();
    return <Chip tone={tones[of.state] ?? 'still'}>{of.state_label[language]}</Chip>;
}
