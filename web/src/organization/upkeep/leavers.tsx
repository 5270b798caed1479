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
import {Go} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {Duty, findingOf, type Upkeep} from './duty';
import {usePeople} from './people';
import {texts} from './texts';

type Leaver = Upkeep['leavers'][number];

/** 離任者: what must be stopped and returned by when, and what was confirmed. */
export function Leavers({of, may}: {of: Upkeep; may: boolean}) {
    const t = useTexts(texts);
    const days = useDays();
    const [open, setOpen] = useState<Leaver>();
    return (
        <Duty title={t('leavers')} finding={findingOf(of, 'organization.leavers_closed')}>
            <Table
                label={t('leavers')}
                bare
                rows={of.leavers}
                rowKey={(row) => row.appointment}
                empty={<EmptyState icon="people">{t('leavers_none')}</EmptyState>}
                columns={[
                    {id: 'name', head: t('person'), cell: (row) => <Go to={`organization/people/${row.person}`}>{row.name}</Go>},
                    {id: 'contract', head: t('contract'), cell: (row) => row.contract, wraps: true},
                    {id: 'last_day', head: t('last_day'), cell: (row) => days.day(row.last_day)},
                    {id: 'access', head: t('access_due'), cell: (row) => days.day(row.access_due)},
                    {id: 'return', head: t('return_due'), cell: (row) => days.day(row.return_due)},
                    {
                        id: 'closed',
                        head: t('closed_on'),
                        cell: (row) =>
                            row.closed_on
                                ? days.day(row.closed_on)
                                : may && (
                                      <Button quiet label={t('close_of', {name: row.name})} onPress={() => setOpen(row)}>
                                          {t('close_out')}
                                      </Button>
                                  ),
                    },
                ]}
            />
            {open && <CloseDialog of={open} close={() => setOpen(undefined)} />}
        </Duty>
    );
}

function CloseDialog({of, close}: {of: Leaver; close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const people = usePeople();
    const [stopped, setStopped] = useState<string | null>(of.last_day);
    const [returned, setReturned] = useState<string | null>(of.last_day);
    const [promise, setPromise] = useState('');
    const [handedOver, setHandedOver] = useState('');
    const [by, setBy] = useState<string | null>(null);
    const record = useCommand('organization/appointments/{appointment}/close', () => {
        say(t('recorded'));
        close();
    });
    const send = () =>
        record.run(
            {access_stopped_on: stopped ?? '', returned_on: returned ?? '', promise, handed_over: handedOver, confirmed_by: by ?? ''},
            {path: {appointment: of.appointment}},
        );
    return (
        <StepDialog title={t('close_of', {name: of.name})} word={t('record')} command={record} send={send} close={close}>
            <DateField label={t('access_stopped_on')} name="access_stopped_on" required max={today} value={stopped} onChange={setStopped} />
            <DateField label={t('returned_on')} name="returned_on" required max={today} value={returned} onChange={setReturned} />
            <TextField label={t('promise')} name="promise" required value={promise} onChange={setPromise} />
            <TextField label={t('handed_over')} name="handed_over" required lines={2} value={handedOver} onChange={setHandedOver} />
            <ComboBox label={t('confirmed_by')} name="confirmed_by" required options={people} value={by} onChange={setBy} />
        </StepDialog>
    );
}
