import {useState} from 'react';
import {useCommand} from '@/api/use';
import {Button} from '@/parts/button';
import {Chip} from '@/parts/chip';
import {ComboBox} from '@/parts/choice';
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
import {usePeople} from './people';
import {texts} from './texts';

/** 適格性の確認: every handler, those not checked first. */
export function Suitability({of, may}: {of: Upkeep; may: boolean}) {
    const t = useTexts(texts);
    const days = useDays();
    const [open, setOpen] = useState(false);
    const checked = of.suitability.filter((row) => row.checked_on).length;
    return (
        <Duty
            title={t('suitability')}
            finding={findingOf(of, 'organization.suitability_checked')}
            action={may && <Button onPress={() => setOpen(true)}>{t('suitability_record')}</Button>}
        >
            <p className="mb-2 text-[15px]">{t('suitability_n', {n: of.suitability.length, m: checked})}</p>
            <Table
                label={t('suitability')}
                bare
                rows={of.suitability}
                rowKey={(row) => row.person}
                columns={[
                    {id: 'name', head: t('person'), cell: (row) => <Go to={`organization/people/${row.person}`}>{row.name}</Go>},
                    {id: 'department', head: t('department'), cell: (row) => row.department, wraps: true},
                    {id: 'since', head: t('since'), cell: (row) => days.day(row.since)},
                    {id: 'checked', head: t('checked'), cell: (row) => (row.checked_on ? days.day(row.checked_on) : <Chip tone="bad">{t('unchecked')}</Chip>)},
                    {id: 'checked_by', head: t('checked_by'), cell: (row) => row.checked_by},
                    {id: 'method', head: t('method'), cell: (row) => row.method, wraps: true},
                ]}
            />
            {open && <CheckDialog of={of} close={() => setOpen(false)} />}
        </Duty>
    );
}

function CheckDialog({of, close}: {of: Upkeep; close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const people = usePeople();
    const [on, setOn] = useState<string | null>(today);
    const [person, setPerson] = useState<string | null>(of.suitability.find((row) => !row.checked_on)?.person ?? null);
    const [by, setBy] = useState<string | null>(null);
    const [method, setMethod] = useState('');
    const record = useCommand('organization/suitability', () => {
        say(t('recorded'));
        close();
    });
    return (
        <StepDialog title={t('suitability_record')} word={t('record')} command={record} send={() => record.run({person: person ?? '', checked_by: by ?? '', method, on})} close={close}>
            <ComboBox label={t('person')} name="person" required options={people} value={person} onChange={setPerson} />
            <DateField label={t('on')} name="on" required max={today} value={on} onChange={setOn} />
            <ComboBox label={t('checked_by')} name="checked_by" required options={people} value={by} onChange={setBy} />
            <TextField label={t('method')} name="method" help={t('method_help')} required value={method} onChange={setMethod} />
        </StepDialog>
    );
}
