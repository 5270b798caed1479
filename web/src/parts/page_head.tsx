import {Fragment, type ReactNode} from 'react';
import {useAsOf} from '@/shell/as_of';
import {Go} from '@/shell/company';
import {Help} from '@/shell/help';
import {useTexts} from '@/shell/language';
import {texts as shell} from '@/shell/texts';
import {useWindowTitle} from '@/shell/title';
import {DateField} from './date_field';

/** The head of every page: breadcrumb, H1, one line of state, actions at the right (one of them primary). */
export function PageHead({
    title,
    lead,
    above = [],
    crumb,
    actions,
    asOf,
}: {
    title: string;
    lead?: ReactNode;
    /** The pages above this one. */
    above?: {to: string; text: string}[];
    /** This page in the breadcrumb; without it no breadcrumb (home). */
    crumb?: string;
    actions?: ReactNode;
    /** The page can show a past day. */
    asOf?: boolean;
}) {
    useWindowTitle(title);
    return (
        <div className="mb-5">
            <div className="mb-1 flex flex-wrap items-baseline gap-x-3">
                {crumb && <Breadcrumb above={above} here={crumb} />}
                <Help />
            </div>
            <div className="flex flex-wrap items-start gap-3">
                <div className="min-w-0">
                    <h1 className="text-[28px] leading-[1.4] font-bold">{title}</h1>
                    {lead && <p className="num mt-0.5 text-[15px] text-sub">{lead}</p>}
                </div>
                <div className="ml-auto flex flex-wrap items-end justify-end gap-2">
                    {asOf && <AsOfField />}
                    {actions}
                </div>
            </div>
        </div>
    );
}

function Breadcrumb({above, here}: {above: {to: string; text: string}[]; here: string}) {
    const t = useTexts(shell);
    return (
        <nav aria-label={t('breadcrumb')} className="text-[14px] text-sub">
            <ol className="flex flex-wrap">
                {[{to: '', text: t('home')}, ...above].map(({to, text}) => (
                    <Fragment key={to}>
                        <li>
                            <Go to={to} className="underline underline-offset-2">
                                {text}
                            </Go>
                        </li>
                        <li aria-hidden="true" className="px-3">
                            /
                        </li>
                    </Fragment>
                ))}
                <li aria-current="page">{here}</li>
            </ol>
        </nav>
    );
}

/** 「いつ時点」: the day the page shows. */
function AsOfField() {
    const t = useTexts(shell);
    const {shown, show} = useAsOf();
    return <DateField label={t('as_of')} value={shown} onChange={(day) => show(day ?? undefined)} />;
}
