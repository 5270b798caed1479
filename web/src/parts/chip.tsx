import type {ReactNode} from 'react';

/** What a state means for the reader. The sign carries it without colour: grey-scale printouts must stay readable. */
export type Tone = 'still' | 'moving' | 'waiting' | 'good' | 'bad' | 'late' | 'gone';

const tones: Record<Tone, [sign: string, look: string]> = {
    still: ['○', 'bg-still-soft text-still'],
    moving: ['→', 'bg-info-soft text-info'],
    waiting: ['…', 'bg-wait-soft text-wait'],
    good: ['✓', 'bg-good-soft text-good'],
    bad: ['!', 'bg-bad-soft text-bad'],
    late: ['!', 'bg-[#fff0e8] text-late-ink'],
    gone: ['×', 'bg-still-soft text-[#5e5e61]'],
};

/** A state: sign, word and colour together. */
export function Chip({tone, children}: {tone: Tone; children: ReactNode}) {
    const [sign, look] = tones[tone];
    return (
        <span className={`chip ${look}`}>
            <span aria-hidden="true" className="min-w-3 text-center">
                {sign}
            </span>
            {children}
        </span>
    );
}
