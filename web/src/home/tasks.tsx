import {useState} from 'react';
import {useRead} from '@/api/use';
import {Button} from '@/parts/button';
import {Card} from '@/parts/card';
import {Chip, type Tone} from '@/parts/chip';
import {RequestRow} from '@/approvals/row';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {daysBetween, useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import type {Overview} from './home';
import {texts} from './texts';

type Task = Overview['tasks'][number];

const first = 10;
const kinds = {
    overdue: ['bad', 'kind_overdue'],
    approval: ['waiting', 'kind_approval'],
    due: ['still', 'kind_due'],
    progress: ['moving', 'kind_progress'],
    notice: ['waiting', 'kind_notice'],
} as const satisfies Record<string, [Tone, keyof typeof texts]>;

/** やること of all slices, in the order people work. */
export function Tasks({tasks}: {tasks: Task[]}) {
    const t = useTexts(texts);
    const may = useMay('approvals.view');
    const [all, setAll] = useState(false);
    const shown = all ? tasks : tasks.slice(0, first);
    return (
        <Card title={t('tasks')} aside={<Go to="mail">{t('mail')}</Go>} flush>
            {tasks.length === 0 && <p className="border-t border-line px-6 py-6 text-[15px] text-sub">{t('tasks_none')}</p>}
            <ul>
                {shown.map((task, i) => (
                    <Line key={i} task={task} />
                ))}
            </ul>
            {may && <Waiting />}
            {shown.length < tasks.length && (
                <div className="flex items-center gap-3 border-t border-line px-6 py-2 text-[15px] text-sub">
                    {t('tasks_more', {n: tasks.length - shown.length})}
                    <Button quiet onPress={() => setAll(true)}>
                        {t('tasks_all')}
                    </Button>
                </div>
            )}
        </Card>
    );
}

function Line({task}: {task: Task}) {
    const t = useTexts(texts);
    const said = useSaid();
    const days = useDays();
    const {today} = useAsOf();
    const over = task.due ? daysBetween(task.due, today) : 0;
    const [tone, word] = over > 0 ? kinds.overdue : (kinds[task.kind as keyof typeof kinds] ?? kinds.due);
    const [to, search] = task.link.replace(/^\//, '').split('?') as [string, string | undefined];
    return (
        <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-6 py-2.5">
            <span className="w-[132px] shrink-0">
                <Chip tone={tone}>{t(word)}</Chip>
            </span>
            <span className="min-w-[12em] flex-1">
                <Go to={to} search={Object.fromEntries(new URLSearchParams(search)) as never} className="border-b border-line-firm leading-snug font-bold hover:border-ink">
                    {said(task.title)}
                </Go>
                <span className="block text-[14px] text-sub">{said(task.source)}</span>
            </span>
            <span className={`num shrink-0 text-[15px] ${over > 0 ? 'font-bold text-bad' : ''}`}>
                {task.due && (over > 0 ? t('days_over', {day: days.short(task.due), n: over}) : over === 0 ? t('today') : days.short(task.due))}
            </span>
        </li>
    );
}

/** What waits for the caller's stamp, with its 決裁欄. */
function Waiting() {
    const t = useTexts(texts);
    const waiting = useRead('approvals/waiting');
    return (
        <ul>
            {waiting.data?.requests.slice(0, 2).map((request, i) => {
                const approves = request.turn?.act !== 'confirm';
                return (
                    <li key={request.id} className="flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-line px-6 py-3.5">
                        <span className="min-w-[9em] flex-1">
                            <b className="block leading-snug">{request.title}</b>
                            <span className="text-[14px] text-sub">{t('waits_for_you', {act: t(approves ? 'act_approve' : 'act_confirm')})}</span>
                        </span>
                        <RequestRow of={request} />
                        <Go to={`approvals/${request.id}`} className={i === 0 ? 'btn btn-primary' : 'btn'}>
                            {t(approves ? 'look_and_approve' : 'look_and_confirm')}
                        </Go>
                    </li>
                );
            })}
        </ul>
    );
}
