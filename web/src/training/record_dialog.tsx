import {useState} from 'react';
import {useCommand, useRead, type RowOf} from '@/api/use';
import {Button} from '@/parts/button';
import {Checkbox, Checkboxes, Select} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {FieldGroup, TextField} from '@/parts/field';
import {NumberField} from '@/parts/number_field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useSaid, useTexts} from '@/shell/language';
import {PersonField, usePeople} from '@/shell/people';
import {AttendanceList, type Entry} from './attendance_list';
import {texts} from './texts';

const kinds = ['before_handling', 'regular', 'change', 'extra'] as const;

/** 教育の実施: the session, and its attendance list as it lies on paper. */
export function RecordDialog({learners, close}: {learners: RowOf<'training/people'>[]; close: () => void}) {
    const t = useTexts(texts);
    const said = useSaid();
    const {today} = useAsOf();
    const choices = useRead('training/courses').data;
    const people = usePeople();
    const [draft, setDraft] = useState({
        title: '',
        kind: 'regular' as (typeof kinds)[number],
        courses: [] as string[],
        held_on: today as string | null,
        minutes: 60 as number | null,
        place: '',
        teacher: '',
        material: '',
        make_up: false,
    });
    const [entries, setEntries] = useState<Entry[]>(() => learners.map((one) => ({person: one.id, name: one.name, department: one.department, listed: 'no', score: null})));
    const set = (part: Partial<typeof draft>) => setDraft({...draft, ...part});
    const command = useCommand('training/sessions', () => {
        say(t('recorded'));
        close();
    });
    const listed = entries.filter((one) => one.listed !== 'no');
    const send = () =>
        command.run({...draft, people: listed.map((one) => ({person: one.person, present: one.listed === 'present', score: one.score}))} as never);
    const add = (id: string) => {
        const person = people?.find((one) => one.id === id);
        if (person && !entries.some((one) => one.person === id)) setEntries([...entries, {person: id, name: person.text, department: person.note, listed: 'present', score: null}]);
    };
    return (
        <StepDialog title={t('record')} word={t('record_word')} command={command} send={send} close={close} wide className="space-y-6">
            <FieldGroup title={t('group_session')}>
                <div className="grid grid-cols-1 gap-x-6 gap-y-5 md:grid-cols-2">
                    <TextField label={t('session_title')} name="title" required value={draft.title} onChange={(title) => set({title})} />
                    <Select label={t('kind')} name="kind" required options={kinds.map((id) => ({id, text: t(`kind_${id}`)}))} value={draft.kind} onChange={(kind) => set({kind})} />
                    <DateField label={t('held_on')} name="held_on" required max={today} value={draft.held_on} onChange={(held_on) => set({held_on})} />
                    <NumberField label={t('minutes')} name="minutes" required min={1} unit={t('minutes_unit')} value={draft.minutes} onChange={(minutes) => set({minutes})} />
                    <TextField label={t('place')} name="place" required value={draft.place} onChange={(place) => set({place})} />
                    <TextField label={t('teacher')} name="teacher" help={t('teacher_help')} required value={draft.teacher} onChange={(teacher) => set({teacher})} />
                    <TextField label={t('material')} name="material" required value={draft.material} onChange={(material) => set({material})} />
                </div>
                <Checkboxes
                    label={t('courses')}
                    name="courses"
                    help={t('courses_help')}
                    options={(choices ?? []).map((one) => ({id: one.id, text: said(one.title)}))}
                    value={draft.courses}
                    onChange={(courses) => set({courses})}
                />
                <Checkbox name="make_up" value={draft.make_up} onChange={(make_up) => set({make_up})}>
                    {t('make_up')}
                </Checkbox>
            </FieldGroup>
            <FieldGroup title={t('group_list')}>
                <p className="text-[15px] text-sub">{t('list_note')}</p>
                <div className="flex flex-wrap items-center gap-4">
                    <Button onPress={() => setEntries(entries.map((one) => ({...one, listed: 'present'})))}>{t('all_present')}</Button>
                    <span className="num text-[15px]">
                        {t('listed', {present: listed.filter((one) => one.listed === 'present').length, absent: listed.filter((one) => one.listed === 'absent').length})}
                    </span>
                </div>
                <AttendanceList entries={entries} listed={listed} change={setEntries} />
                <PersonField label={t('add_person')} name="people" value={null} onChange={add} />
            </FieldGroup>
        </StepDialog>
    );
}
