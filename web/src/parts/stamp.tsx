import {useDays, type Day} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** One box of a 決裁欄. */
export interface StampBox {
    post: string;
    /** The surname in the seal; absent while the box is open. */
    name?: string;
    date?: Day;
    /** 承認 unless it says otherwise: 確認, 起案, 代, 後閲. */
    word?: string;
}

/** A round date seal. Long names and posts are set narrower, never cut. */
export function Stamp({post, name, date, word}: StampBox) {
    const t = useTexts(texts);
    const days = useDays();
    const act = word ?? t('approved');
    if (!name)
        return (
            <span className="text-[14px] text-sub">
                <span aria-hidden="true">{t('not_stamped')}</span>
                <span className="sr-only">{t('stamp_open', {post})}</span>
            </span>
        );
    return (
        <svg width="60" height="60" viewBox="0 0 60 60" role="img" aria-label={t('stamp_of', {post, name, date: days.day(date), word: act})}>
            <circle cx="30" cy="30" r="27" fill="none" stroke="var(--color-seal)" strokeWidth="2" />
            <path d="M4.5 23h51M4.5 37h51" stroke="var(--color-seal)" strokeWidth="1.3" />
            <g fill="var(--color-seal)" textAnchor="middle" fontWeight="700" lang="ja">
                <Line y={18.5} size={10.5} room={34} text={act} />
                <Line y={34} size={10} room={48} text={days.seal(date)} />
                <Line y={49.5} size={11.5} room={34} text={name} />
            </g>
        </svg>
    );
}

function Line({y, size, room, text}: {y: number; size: number; room: number; text: string}) {
    // A full-width character is one em wide, a Latin one about 0.56.
    const wide = [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 0xff ? 1 : 0.56), 0) * size;
    return (
        <text x="30" y={y} fontSize={size} {...(wide > room ? {textLength: room, lengthAdjust: 'spacingAndGlyphs'} : {})}>
            {text}
        </text>
    );
}

/** The 決裁欄: the highest post at the left, the author at the right. */
export function ApprovalRow({boxes}: {boxes: StampBox[]}) {
    const t = useTexts(texts);
    return (
        <table aria-label={t('approval_row')} className="w-fit border-collapse bg-white text-center">
            <thead>
                <tr>
                    {boxes.map(({post}, i) => (
                        <th key={i} scope="col" className="max-w-[84px] min-w-[76px] border border-box px-1 py-[3px] text-[12px] leading-[16px] font-normal text-balance">
                            {post}
                        </th>
                    ))}
                </tr>
            </thead>
            <tbody>
                <tr>
                    {boxes.map((box, i) => (
                        <td key={i} className="h-[70px] border border-box">
                            <div className="grid place-items-center">
                                <Stamp {...box} />
                            </div>
                        </td>
                    ))}
                </tr>
            </tbody>
        </table>
    );
}
