import {useState} from 'react';
import {useCommand} from '@/api/use';
import {Button} from '@/parts/button';
import {Select} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {Table} from '@/parts/table';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {Go} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {Duty, findingOf, type Upkeep} from './duty';
import {texts} from './texts';

type Contact = Upkeep['contacts'][number];

/** 通話試験: everybody on the contact chart and when they were last reached. */
export function Calls({of, may}: {of: Upkeep; may: boolean}) {
    const t = useTexts(texts);
    const days = useDays();
    const [open, setOpen] = useState(false);
    return (
        <Duty
            title={t('calls')}
            finding={findingOf(of, 'organization.contact_test_done')}
            action={may && of.contacts.length > 0 && <Button onPress={() => setOpen(true)}>{t('calls_record')}</Button>}
        >
            <Table
                label={t('calls')}
                bare
                rows={of.contacts}
                rowKey={(row) => row.person}
                columns={[
                    {id: 'name', head: t('person'), cell: (row) => <Go to={`organization/people/${row.person}`}>{row.name}</Go>},
                    {id: 'post', head: t('post'), cell: (row) => row.post, wraps: true},
                    {id: 'called_on', head: t('called_on'), cell: (row) => (row.called_on ? days.day(row.called_on) : t('never'))},
                ]}
            />
            {open && <CallDialog contacts={of.contacts} close={() => setOpen(false)} />}
        </Duty>
    );
}

type Result = 'not_called' | 'reached' | 'not_reached';

function CallDialog({contacts, close}: {contacts: Contact[]; close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [on, setOn] = useState<string | null>(today);
    const [results, setResults] = useState<Record<string, Result>>({});
    const [notes, setNotes] = useState<Record<string, string>>({});
    const record = useCommand('organization/calls', () => {
        say(t('recorded'));
        close();
    });
    const called = contacts.filter(({person}) => (results[person] ?? 'not_called') !== 'not_called');
    const calls = called.map(({person}) => ({person, reached: results[person] === 'reached', note: results[person] === 'reached' ? '' : (notes[person] ?? '')}));
    return (
        <StepDialog title={t('calls_record')} word={t('record')} command={record} send={() => record.run({calls, on})} close={close} wide>
            <p className="text-[15px]">{t('calls_help')}</p>
            <DateField label={t('on')} name="on" required max={today} value={on} onChange={setOn} />
            <div className="grid gap-4 md:grid-cols-2">
                {contacts.map(({person, name}) => (
                    <div key={person} className="space-y-2">
                        <Select<Result>
                            label={t('result_of', {name})}
                            options={(['not_called', 'reached', 'not_reached'] as const).map((id) => ({id, text: t(id)}))}
                            value={results[person] ?? 'not_called'}
                            onChange={(result) => setResults({...results, [person]: result})}
                        />
                        {results[person] === 'not_reached' && (
                            <TextField
                                label={t('note_of', {name})}
                                name={`calls[${called.findIndex((one) => one.person === person)}].note`}
                                required
                                value={notes[person] ?? ''}
                                onChange={(note) => setNotes({...notes, [person]: note})}
                            />
                        )}
                    </div>
                ))}
            </div>
        </StepDialog>
    );
}
