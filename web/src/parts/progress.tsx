import type {ReactNode} from 'react';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** A line with its numbers: how many of how many. */
export function ProgressBar({label, done, total, late}: {label: string; done: number; total: number; late?: boolean}) {
    const t = useTexts(texts);
    const colour = total > 0 && done >= total ? 'bg-good-line' : late || done * 2 < total ? 'bg-late' : 'bg-key-700';
    return (
        <div>
            <div className="flex text-[15px]">
                <span>{label}</span>
                <span className="num ml-auto">
                    <b>{done}</b>
                    <span className="text-sub"> / {total}</span>
                </span>
            </div>
            <div role="img" aria-label={t('progress_of', {label, done, total})} className="mt-1 h-2 overflow-hidden rounded-full bg-[#e6e6ea]">
                <div className={`h-full rounded-full ${colour}`} style={{width: `${total > 0 ? Math.min(100, (done / total) * 100) : 0}%`}} />
            </div>
        </div>
    );
}

/** One step of a way: its name, what it holds, how far it is (0..100). */
export interface Step {
    title: string;
    over?: string;
    note?: ReactNode;
    percent: number;
    /** In place of the percentage: 「令和9年2月 予定」. */
    word?: string;
    late?: boolean;
}

/** The steps of a way from left to right; the line between two shows how far the first is. */
export function StepBar({steps, label}: {steps: Step[]; label: string}) {
    const t = useTexts(texts);
    const current = steps.findIndex((step) => step.percent < 100);
    return (
        <ol aria-label={label} className="grid auto-cols-fr grid-flow-row gap-y-4 md:grid-flow-col">
            {steps.map((step, i) => (
                <li key={step.title} aria-current={i === current ? 'step' : undefined} className="relative pr-6">
                    {i < steps.length - 1 && (
                        <div aria-hidden="true" className="absolute top-[17px] right-0 left-9 hidden h-[3px] bg-line md:block">
                            <div className="h-full bg-key-700" style={{width: `${step.percent}%`}} />
                        </div>
                    )}
                    <div
                        aria-hidden="true"
                        className={
                            'num relative grid size-9 place-items-center rounded-full text-[15px] font-bold ' +
                            (step.percent >= 100
                                ? 'bg-key-700 text-white'
                                : i === current
                                  ? 'border-[3px] border-key-700 bg-white text-key-700'
                                  : 'border-2 border-[#949497] bg-white text-sub')
                        }
                    >
                        {step.percent >= 100 ? '✓' : i + 1}
                    </div>
                    {step.over && <div className="num mt-3 text-[14px] text-sub">{step.over}</div>}
                    <div className={`text-[17px] leading-snug font-bold ${step.over ? '' : 'mt-3'}`}>{step.title}</div>
                    {step.note && <div className="mt-0.5 text-[14px] text-sub">{step.note}</div>}
                    <div className={`num mt-1 text-[14px] font-bold ${step.late ? 'text-late-ink' : 'text-key-800'}`}>
                        {step.word ?? (step.percent >= 100 ? t('done') : step.percent > 0 ? t('percent', {n: step.percent}) : t('to_come'))}
                    </div>
                </li>
            ))}
        </ol>
    );
}
