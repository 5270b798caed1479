import {useDownload, useList} from '@/api/use';
import {EmptyState} from '@/parts/empty_state';
import {ListPage} from '@/parts/list_page';
import {Go} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {StateChip} from './state';
import {texts} from './texts';

/** 改訂履歴・確認申請台帳: every version with its days, as Excel, PDF and CSV too. */
export default function History() {
    const t = useTexts(texts);
    const days = useDays();
    const list = useList('rules/history');
    const files = useDownload('rules/history');
    const day = (on: string | null | undefined) => <span className="num">{on ? days.day(on) : ''}</span>;
    return (
        <ListPage
            title={t('to_history')}
            above={[{to: 'rules', text: t('nav')}]}
            asOf
            list={list}
            rowKey={(row) => row.id}
            files={files}
            empty={<EmptyState icon="rules">{t('empty_history')}</EmptyState>}
            columns={[
                {id: 'state', head: t('state'), cell: (row) => <StateChip of={row} />, sort: (row) => row.state},
                {id: 'title', head: t('document'), wraps: true, fixed: true, cell: (row) => <Go to={`rules/${row.id}`}>{`${row.title} ${row.name}`}</Go>, sort: (row) => row.title},
                {id: 'reason', head: t('reason'), wraps: true, cell: (row) => row.reason},
                {id: 'drafted_on', head: t('drafted_on'), cell: (row) => day(row.drafted_on), sort: (row) => row.drafted_on},
                {id: 'drafted_by', head: t('drafted_by'), cell: (row) => row.drafted_by, hidden: true},
                {id: 'approved_on', head: t('approved_on'), cell: (row) => day(row.approved_on), sort: (row) => row.approved_on},
                {id: 'asked_on', head: t('asked_on'), cell: (row) => day(row.asked_on), hidden: true},
                {id: 'answered_on', head: t('answered_on'), cell: (row) => day(row.answered_on), sort: (row) => row.answered_on},
                {id: 'effective', head: t('effective'), cell: (row) => day(row.effective), sort: (row) => row.effective},
            ]}
        />
    );
}
