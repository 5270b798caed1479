import {useParams} from '@tanstack/react-router';
import {useState} from 'react';
import type {QueryAnswer} from '@/api/types';
import {useRead} from '@/api/use';
import {Button} from '@/parts/button';
import {Card} from '@/parts/card';
import {EmptyState} from '@/parts/empty_state';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {Table, type Column} from '@/parts/table';
import {useAsOf} from '@/shell/as_of';
import {useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import {AssessDialog} from './assess_dialog';
import {ResultChip, StandingChip} from './standing';
import {texts} from './texts';

type Whole = QueryAnswer<'training/people/{person}'>;
type Course = Whole['courses'][number];
type Attendance = Whole['attendances'][number];

export default function PersonPage() {
    const {person} = useParams({strict: false}) as {person: string};
    return <Reading of={useRead('training/people/{person}', {path: {person}})}>{(of) => <Sheet of={of} />}</Reading>;
}

function Sheet({of}: {of: Whole}) {
    const t = useTexts(texts);
    const {person} = of;
    return (
        <>
            <PageHead title={person.name} above={[{to: 'training', text: t('title')}]} crumb={person.name} lead={[person.department, person.roles].filter(Boolean).join('　')} asOf />
            <div className="space-y-6">
                <Card title={t('course_card')}>
                    <Courses rows={of.courses} />
                </Card>
                <Card title={t('record_card')}>
                    <Attendances rows={of.attendances} />
                </Card>
            </div>
        </>
    );
}

function Courses({rows}: {rows: Course[]}) {
    const t = useTexts(texts);
    const said = useSaid();
    const days = useDays();
    const columns: Column<Course>[] = [
        {id: 'standing', head: t('state'), cell: (row) => <StandingChip standing={row.standing} />},
        {id: 'title', head: t('course'), cell: (row) => said(row.title), wraps: true},
        {id: 'done_on', head: t('done_on'), cell: (row) => days.day(row.done_on)},
        {id: 'until', head: t('until'), cell: (row) => days.day(row.until)},
    ];
    return <Table bare label={t('course_card')} columns={columns} rows={rows} rowKey={(row) => row.id} empty={<EmptyState icon="people">{t('no_courses')}</EmptyState>} />;
}

function Attendances({rows}: {rows: Attendance[]}) {
    const t = useTexts(texts);
    const days = useDays();
    const {past} = useAsOf();
    const may = useMay('training.record') && !past;
    const [of, setOf] = useState<Attendance>();
    const columns: Column<Attendance>[] = [
        {id: 'number', head: t('number'), cell: (row) => row.number},
        {id: 'held_on', head: t('held_on'), cell: (row) => days.day(row.held_on)},
        {id: 'title', head: t('session_title'), cell: (row) => row.title, wraps: true},
        {id: 'attendance', head: t('attendance'), cell: (row) => t(`attendance_${row.attendance}`)},
        {id: 'score', head: t('score'), cell: (row) => row.score, figures: true},
        {id: 'result', head: t('result'), cell: (row) => <ResultChip result={row.result} />},
        {
            id: 'acts',
            head: t('acts'),
            cell: (row) => may && row.attendance !== 'absent' && row.result !== 'passed' && <Button onPress={() => setOf(row)}>{t('assess')}</Button>,
        },
    ];
    return (
        <>
            <Table
                bare
                label={t('record_card')}
                columns={may ? columns : columns.slice(0, -1)}
                rows={rows}
                rowKey={(row) => row.id}
                empty={<EmptyState icon="people">{t('no_records')}</EmptyState>}
            />
            {of && <AssessDialog of={of} close={() => setOf(undefined)} />}
        </>
    );
}
