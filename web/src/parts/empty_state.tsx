import type {ReactNode} from 'react';
import {Icon, type IconName} from './icon';

/** Where there is nothing yet: one sentence and the one action that begins it. */
export function EmptyState({icon, children, action}: {icon: IconName; children: ReactNode; action?: ReactNode}) {
    return (
        <div className="flex flex-col items-center gap-4 px-6 py-14 text-center">
            <span className="grid size-14 place-items-center rounded-full bg-key-50 text-key-700">
                <Icon name={icon} size={28} />
            </span>
            <p className="max-w-[36em] text-[16px] text-balance">{children}</p>
            {action}
        </div>
    );
}
