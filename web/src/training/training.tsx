import {useState} from 'react';
import {useDownload, useList, type RowOf} from '@/api/use';
import {Button} from '@/parts/button';
import {EmptyState} from '@/parts/empty_state';
import {ListTable} from '@/parts/list_table';
import {PageHead} from '@/parts/page_head';
import type {Column} from '@/parts/table';
import {Tabs} from '@/parts/tabs';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {RecordDialog} from './record_dialog';
import {ResultChip, StandingChip} from './standing';
import {texts} from './texts';

type Person = RowOf<'training/people'>;
type Attendance = RowOf<'training/attendances'>;

export default function Training() {
    const t = useTexts(texts);
    const {past} = useAsOf();
    const may = useMay('training.record') && !past;
    const [open, setOpen] = useState(false);
    const people = useList('training/people', {query: {limit: 500}});
    const records = useList('training/attendances');
    const rows = people.rows ?? [];
    const good = rows.filter((row) => row.standing === 'good' || row.standing === 'due_soon').length;
    return (
        <>
            <PageHead
                title={t('title')}
                crumb={t('title')}
                lead={t('lead', {all: rows.length, good, open: rows.length - good})}
                asOf
                actions={
                    may && (
                        <Button primary icon="plus" onPress={() => setOpen(true)}>
                            {t('record')}
                        </Button>
                    )
                }
            />
            <Tabs
                label={t('title')}
                tabs={[
                    {id: 'people', text: t('people'), count: rows.length, body: <People list={people} />},
                    {id: 'records', text: t('records'), count: records.total, body: <Records list={records} />},
                ]}
            />
            {open && people.rows && <RecordDialog learners={people.rows} close={() => setOpen(false)} />}
        </>
    );
}

function People({list}: {list: ReturnType<typeof useList<'training/people'>>}) {
    const t = useTexts(texts);
    const days = useDays();
    const files = useDownload('training/people');
    const columns: Column<Person>[] = [
        {id: 'standing', head: t('state'), fixed: true, cell: (row) => <StandingChip standing={row.standing} />, sort: (row) => row.standing},
        {id: 'name', head: t('name'), fixed: true, cell: (row) => <Go to={`training/${row.id}`}>{row.name}</Go>, sort: (row) => row.number},
        {id: 'department', head: t('department'), cell: (row) => row.department, sort: (row) => row.department, wraps: true},
        {id: 'roles', head: t('roles'), cell: (row) => row.roles, sort: (row) => row.roles, wraps: true},
        {id: 'progress', head: t('progress'), cell: (row) => `${row.courses_done} / ${row.courses}`, figures: true},
        {id: 'completed_on', head: t('completed_on'), cell: (row) => days.day(row.completed_on), sort: (row) => row.completed_on},
        {id: 'until', head: t('until'), cell: (row) => days.day(row.until), sort: (row) => row.until},
        {id: 'missing', head: t('missing'), cell: (row) => row.missing, wraps: true},
    ];
    return (
        <>
            <p className="mb-4 text-[15px] text-sub">{t('people_note')}</p>
            <ListTable
                list={list}
                label={t('people')}
                columns={columns}
                rowKey={(row) => row.id}
                files={files}
                empty={<EmptyState icon="people">{t('empty_people')}</EmptyState>}
            />
        </>
    );
}

function Records({list}: {list: ReturnType<typeof useList<'training/attendances'>>}) {
    const t = useTexts(texts);
    const days = useDays();
    const files = useDownload('training/attendances');
    const columns: Column<Attendance>[] = [
        {id: 'number', head: t('number'), fixed: true, cell: (row) => row.number, sort: (row) => row.number},
        {id: 'held_on', head: t('held_on'), fixed: true, cell: (row) => days.day(row.held_on), sort: (row) => row.held_on},
        {id: 'title', head: t('session_title'), cell: (row) => row.title, sort: (row) => row.title, wraps: true},
        {id: 'kind', head: t('kind'), cell: (row) => t(`kind_${row.kind}`), sort: (row) => row.kind, hidden: true},
        {id: 'name', head: t('name'), cell: (row) => <Go to={`training/${row.person}`}>{row.name}</Go>, sort: (row) => row.name},
        {id: 'department', head: t('department'), cell: (row) => row.department, hidden: true},
        {id: 'attendance', head: t('attendance'), cell: (row) => t(`attendance_${row.attendance}`), sort: (row) => row.attendance},
        {id: 'score', head: t('score'), cell: (row) => row.score, sort: (row) => row.score, figures: true},
        {id: 'result', head: t('result'), cell: (row) => <ResultChip result={row.result} />, sort: (row) => row.result},
        {id: 'made_up_on', head: t('made_up_on'), cell: (row) => days.day(row.made_up_on), sort: (row) => row.made_up_on},
        {id: 'teacher', head: t('teacher'), cell: (row) => row.teacher, hidden: true},
        {id: 'material', head: t('material'), cell: (row) => row.material, hidden: true, wraps: true},
    ];
    return (
        <ListTable
            list={list}
            label={t('records')}
            columns={columns}
            rowKey={(row) => row.id}
            files={files}
            empty={<EmptyState icon="people">{t('empty_records')}</EmptyState>}
        />
    );
}
