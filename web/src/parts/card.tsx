import {useId, type ReactNode} from 'react';

/** A white sheet with a heading; `aside` stands at the right of the heading. */
export function Card({
    title,
    note,
    aside,
    flush,
    className = '',
    children,
}: {
    title?: ReactNode;
    note?: ReactNode;
    aside?: ReactNode;
    /** Rows that run from edge to edge. */
    flush?: boolean;
    className?: string;
    children: ReactNode;
}) {
    const id = useId();
    return (
        <section aria-labelledby={title ? id : undefined} className={`card min-w-0 ${flush ? '' : 'px-6 pt-5 pb-6'} ${className}`}>
            {title && (
                <div className={`flex flex-wrap items-baseline gap-x-3 ${flush ? 'px-6 pt-5 pb-3' : 'mb-3'}`}>
                    <h2 id={id} className="text-[20px] font-bold">
                        {title}
                    </h2>
                    {note && <span className="num text-[15px] text-sub">{note}</span>}
                    {aside && <span className="ml-auto text-[15px]">{aside}</span>}
                </div>
            )}
            {children}
        </section>
    );
}
