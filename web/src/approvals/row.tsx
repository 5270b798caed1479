import type {QueryAnswer} from '@/api/types';
import {Chip, type Tone} from '@/parts/chip';
import {ApprovalRow, type StampBox} from '@/parts/stamp';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

export type Request = QueryAnswer<'approvals/requests/{approval}'>;

const tones: Record<string, Tone> = {pending: 'waiting', approved: 'good', returned: 'bad', withdrawn: 'gone'};

export function StateChip({state}: {state: string}) {
    const t = useTexts(texts);
    return <Chip tone={tones[state] ?? 'still'}>{t(`state_${state}` as 'state_pending')}</Chip>;
}

const acts: Record<string, 'drafted_word' | 'confirm' | 'approve'> = {draft: 'drafted_word', confirm: 'confirm', approve: 'approve'};

/** What was done at a place: 起案, 確認, 承認, or 差し戻し. */
export function useActWord() {
    const t = useTexts(texts);
    return (place: Request['row'][number]) => t(place.result === 'returned' ? 'state_returned' : (acts[place.act] ?? 'approve'));
}

/** 決裁欄 of a request. */
export function RequestRow({of}: {of: Request}) {
    const t = useTexts(texts);
    const word = useActWord();
    // The last approver at the left, the drafter at the right. What was returned bears no seal: its reason stands below.
    const boxes: StampBox[] = of.row.map((place) => ({
        post: place.label,
        name: place.result === 'done' ? place.stamp_name : undefined,
        date: place.day ?? undefined,
        word: place.deputy ? t('deputy_seal') : word(place),
    }));
    return (
        <div data-scrollable tabIndex={0} className="max-w-full overflow-x-auto">
            <ApprovalRow boxes={boxes.reverse()} />
        </div>
    );
}
