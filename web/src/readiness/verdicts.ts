import type {Tone} from '@/parts/chip';

/** The verdicts in the order of urgency, each with its sign and its colour in bars. */
export const verdicts = ['expired', 'building', 'not_started', 'satisfied', 'not_applicable'] as const;
export type Verdict = (typeof verdicts)[number];

export const tones: Record<Verdict, Tone> = {expired: 'bad', building: 'moving', not_started: 'still', satisfied: 'good', not_applicable: 'gone'};

/** From left to right in a bar: what stands first, what does not count last. */
export const bars: [Verdict, string][] = [
    ['satisfied', 'var(--color-good-line)'],
    ['building', 'var(--color-key-600)'],
    ['expired', 'var(--color-bad)'],
    ['not_started', '#b3b3b6'],
    ['not_applicable', '#e6e6ea'],
];

export type Counts = Record<Verdict, number>;
/** 対象外を除いた総数 */
export const totalOf = (counts: Counts) => counts.satisfied + counts.building + counts.expired + counts.not_started;
