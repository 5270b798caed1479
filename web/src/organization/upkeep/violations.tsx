import {useState} from 'react';
import {useCommand} from '@/api/use';
import {Button} from '@/parts/button';
import {ComboBox} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {EmptyState} from '@/parts/empty_state';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {Table} from '@/parts/table';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {Duty, type Upkeep} from './duty';
import {usePeople} from './people';
import {texts} from './texts';

type Violation = Upkeep['violations'][number];

/** 違反: what was found, and what was decided about it. */
export function Violations({of, may}: {of: Upkeep; may: boolean}) {
    const t = useTexts(texts);
    const days = useDays();
    const [open, setOpen] = useState<Violation | 'new'>();
    return (
        <Duty title={t('violations')} action={may && <Button onPress={() => setOpen('new')}>{t('violation_record')}</Button>}>
            <Table
                label={t('violations')}
                bare
                rows={of.violations}
                rowKey={(row) => row.id}
                empty={<EmptyState icon="incidents">{t('violations_none')}</EmptyState>}
                columns={[
                    {id: 'title', head: t('violation_title'), cell: (row) => row.title, wraps: true},
                    {id: 'known_on', head: t('known_on'), cell: (row) => days.day(row.known_on)},
                    {id: 'measure', head: t('measure'), cell: (row) => row.measure, wraps: true},
                    {
                        id: 'handled',
                        head: t('handled_on'),
                        cell: (row) =>
                            row.handled_on ? (
                                days.day(row.handled_on)
                            ) : (
                                <span className="flex items-center gap-3">
                                    {t('open_until', {day: days.short(row.due)})}
                                    {may && (
                                        <Button quiet label={t('handle_of', {title: row.title})} onPress={() => setOpen(row)}>
                                            {t('handle')}
                                        </Button>
                                    )}
                                </span>
                            ),
                    },
                ]}
            />
            {open === 'new' && <FindDialog close={() => setOpen(undefined)} />}
            {open && open !== 'new' && <HandleDialog of={open} close={() => setOpen(undefined)} />}
        </Duty>
    );
}

function FindDialog({close}: {close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [title, setTitle] = useState('');
    const [detail, setDetail] = useState('');
    const [on, setOn] = useState<string | null>(today);
    const record = useCommand('organization/violations', () => {
        say(t('recorded'));
        close();
    });
    return (
        <StepDialog title={t('violation_record')} word={t('record')} command={record} send={() => record.run({title, detail, on})} close={close}>
            <TextField label={t('violation_title')} name="title" required value={title} onChange={setTitle} />
            <TextField label={t('violation_detail')} name="detail" help={t('violation_detail_help')} lines={4} value={detail} onChange={setDetail} />
            <DateField label={t('known_on')} name="on" required max={today} value={on} onChange={setOn} />
        </StepDialog>
    );
}

function HandleDialog({of, close}: {of: Violation; close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const people = usePeople();
    const [confirmed, setConfirmed] = useState('');
    const [measure, setMeasure] = useState('');
    const [prevention, setPrevention] = useState('');
    const [by, setBy] = useState<string | null>(null);
    const [on, setOn] = useState<string | null>(today);
    const record = useCommand('organization/violations/{violation}/handle', () => {
        say(t('recorded'));
        close();
    });
    return (
        <StepDialog title={t('handle_of', {title: of.title})} word={t('record')} command={record} send={() => record.run({confirmed, measure, prevention, decided_by: by ?? '', on}, {path: {violation: of.id}})} close={close}>
            <TextField label={t('confirmed')} name="confirmed" required lines={3} value={confirmed} onChange={setConfirmed} />
            <TextField label={t('measure')} name="measure" required lines={2} value={measure} onChange={setMeasure} />
            <TextField label={t('prevention')} name="prevention" required lines={2} value={prevention} onChange={setPrevention} />
            <ComboBox label={t('decided_by')} name="decided_by" required options={people} value={by} onChange={setBy} />
            <DateField label={t('handled_on')} name="on" required max={today} value={on} onChange={setOn} />
        </StepDialog>
    );
}
