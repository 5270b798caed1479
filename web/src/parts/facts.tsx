import {Fragment, type ReactNode} from 'react';

/** Names and values of one thing, side by side. An empty value shows as a dash. */
export function Facts({lines}: {lines: [name: string, value: ReactNode][]}) {
    return (
        <dl className="grid grid-cols-[minmax(7em,auto)_1fr] text-[15px]">
            {lines.map(([name, value]) => (
                <Fragment key={name}>
                    <dt className="border-b border-line-soft py-2 pr-6 text-[14px] leading-[24px] text-sub">{name}</dt>
                    <dd className="min-w-0 border-b border-line-soft py-2">{value === '' || value === null || value === undefined ? '—' : value}</dd>
                </Fragment>
            ))}
        </dl>
    );
}
