import type {ReactNode} from 'react';

const looks = {
    bad: ['border-bad-line shadow-[inset_6px_0_0_var(--color-bad-line)]', 'text-bad'],
    waiting: ['border-[#b78f00] shadow-[inset_6px_0_0_#b78f00]', 'text-wait'],
    good: ['border-good-line shadow-[inset_6px_0_0_var(--color-good-line)]', 'text-good'],
    info: ['border-key-700 shadow-[inset_6px_0_0_var(--color-key-700)]', 'text-info'],
} as const;

/** A strip above the content: what is wrong or due, and the link that mends it. */
export function Alert({tone = 'bad', title, children, action}: {tone?: keyof typeof looks; title: ReactNode; children?: ReactNode; action?: ReactNode}) {
    const [box, word] = looks[tone];
    return (
        <div
            role={tone === 'bad' ? 'alert' : 'status'}
            className={`mb-4 flex flex-wrap items-baseline gap-x-3 gap-y-1 rounded-[8px] border bg-white py-3 pr-4 pl-6 ${box}`}
        >
            <b className={word}>{title}</b>
            {children && <div className="min-w-0 text-[15px]">{children}</div>}
            {action && <span className="ml-auto text-[15px] font-bold">{action}</span>}
        </div>
    );
}
