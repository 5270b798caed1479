import {useState} from 'react';
import {useDownload, useList, type RowOf} from '@/api/use';
import {Alert} from '@/parts/alert';
import {Button} from '@/parts/button';
import {Chip, type Tone} from '@/parts/chip';
import {EmptyState} from '@/parts/empty_state';
import {ListPage} from '@/parts/list_page';
import type {Column} from '@/parts/table';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {OpenDialog} from './open_dialog';
import {texts} from './texts';

type Line = RowOf<'actions/actions'>;

const tones: Record<string, Tone> = {open: 'moving', done: 'waiting', closed: 'good'};

export function ActionState({state, late}: {state: string; late: boolean}) {
    const t = useTexts(texts);
    return (
        <span className="inline-flex flex-wrap gap-1">
            <Chip tone={tones[state] ?? 'still'}>{t(`state_${state}` as 'state_open')}</Chip>
            {late && <Chip tone="late">{t('late')}</Chip>}
        </span>
    );
}

export default function Actions() {
    const t = useTexts(texts);
    const {past} = useAsOf();
    const may = useMay('actions.edit') && !past;
    const [opening, setOpening] = useState(false);
    const list = useList('actions/actions');
    const files = useDownload('actions/actions');
    const columns = useColumns();
    const late = (list.rows ?? []).filter((row) => row.late).length;
    return (
        <>
            <ListPage
                title={t('title')}
                lead={t('lead')}
                asOf
                actions={
                    may && (
                        <Button primary icon="plus" onPress={() => setOpening(true)}>
                            {t('open')}
                        </Button>
                    )
                }
                list={list}
                columns={columns}
                rowKey={(row) => row.id}
                files={files}
                empty={<EmptyState icon="audits">{t('empty')}</EmptyState>}
            >
                {late > 0 && <Alert title={t('late_count', {n: late})}>{t('late_how')}</Alert>}
            </ListPage>
            {opening && <OpenDialog close={() => setOpening(false)} />}
        </>
    );
}

function useColumns(): Column<Line>[] {
    const t = useTexts(texts);
    const days = useDays();
    return [
        {id: 'number', head: t('number'), fixed: true, cell: (row) => row.number, sort: (row) => row.number},
        {id: 'state', head: t('state'), fixed: true, cell: (row) => <ActionState state={row.state} late={row.late} />, sort: (row) => row.state},
        {id: 'title', head: t('subject'), fixed: true, wraps: true, cell: (row) => <Go to={`actions/${row.id}`}>{row.title}</Go>, sort: (row) => row.title},
        {id: 'severity', head: t('severity'), cell: (row) => t(row.severity === 'major' ? 'major' : 'minor'), sort: (row) => row.severity},
        {id: 'responsible', head: t('responsible'), cell: (row) => row.responsible, sort: (row) => row.responsible},
        {id: 'due', head: t('due'), cell: (row) => days.day(row.state === 'done' ? row.effect_due : row.due), sort: (row) => (row.state === 'done' ? row.effect_due : row.due)},
        {id: 'found_on', head: t('found_on'), hidden: true, cell: (row) => days.day(row.found_on), sort: (row) => row.found_on},
        {id: 'done_on', head: t('done_on'), hidden: true, cell: (row) => days.day(row.done_on), sort: (row) => row.done_on},
        {id: 'closed_on', head: t('closed_on'), hidden: true, cell: (row) => days.day(row.closed_on), sort: (row) => row.closed_on},
    ];
}
