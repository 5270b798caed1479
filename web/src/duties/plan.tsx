import {useParams} from '@tanstack/react-router';
import type {QueryAnswer} from '@/api/types';
import {useDownload, useRead} from '@/api/use';
import {ButtonLink} from '@/parts/button';
import {Card} from '@/parts/card';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {Table, type Column} from '@/parts/table';
import {ApprovalOf} from '../approvals/of_subject';
import {Go} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import {StandingChip, StateChip, type State} from './state';
import {texts} from './texts';

type Plan = QueryAnswer<'duties/plans/{plan}'>;
type Line = Plan['lines'][number];

export default function PlanPage() {
    const {plan} = useParams({strict: false}) as {plan: string};
    return <Reading of={useRead('duties/plans/{plan}', {path: {plan}})}>{(of) => <Sheet of={of} />}</Reading>;
}

function Sheet({of}: {of: Plan}) {
    const t = useTexts(texts);
    const said = useSaid();
    const days = useDays();
    const paper = useDownload('duties/plans/{plan}/plan.pdf', {path: {plan: of.head.id}});
    const columns = useColumns();
    const title = `${days.fiscalYear(of.head.fiscal_year)}　${said(of.head.title)}`;
    return (
        <>
            <PageHead
                title={title}
                above={[{to: 'duties', text: t('title')}]}
                crumb={title}
                lead={<StandingChip standing={of.head.standing} />}
                asOf
                actions={
                    <ButtonLink href={paper()} icon="print">
                        {t('plan_print')}
                    </ButtonLink>
                }
            />
            <div className="space-y-5">
                <Card title={t('policy')}>
                    <p className="text-[15px] whitespace-pre-line">{of.policy}</p>
                </Card>
                <ApprovalOf about={of.head.id} />
                <Card title={t('schedule')} flush>
                    <Table label={t('schedule')} bare columns={columns} rows={of.lines} rowKey={(row) => `${row.duty} ${row.due}`} />
                </Card>
            </div>
        </>
    );
}

function useColumns(): Column<Line>[] {
    const t = useTexts(texts);
    const days = useDays();
    return [
        {id: 'state', head: t('state'), fixed: true, cell: (row) => row.state && <StateChip state={row.state as State} />, sort: (row) => row.state},
        {id: 'due', head: t('planned_on'), fixed: true, cell: (row) => days.day(row.due), sort: (row) => row.due},
        {id: 'title', head: t('duty'), fixed: true, wraps: true, cell: (row) => <Go to={`duties/${row.duty}`}>{row.title}</Go>, sort: (row) => row.title},
        {id: 'role', head: t('role'), cell: (row) => row.role, sort: (row) => row.role},
        {id: 'who', head: t('who'), cell: (row) => row.who, sort: (row) => row.who},
        {id: 'done_on', head: t('done_on'), cell: (row) => days.day(row.done_on), sort: (row) => row.done_on},
        {id: 'note', head: t('note'), wraps: true, cell: (row) => row.note},
    ];
}
