import {useState} from 'react';
import type {QueryAnswer} from '@/api/types';
import {useCommand, useRead} from '@/api/use';
import {Button} from '@/parts/button';
import {Radios} from '@/parts/choice';
import {Chip} from '@/parts/chip';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {Reading} from '@/parts/reading';
import {StepDialog} from '@/parts/step_dialog';
import {Table, type Column} from '@/parts/table';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import {texts} from './texts';

type ClosedDay = QueryAnswer<'duties/calendar'>['days'][number];

/** 業務日の暦: holidays by law, and what the company set. */
export function BusinessDays({year}: {year: number}) {
    const t = useTexts(texts);
    const {past} = useAsOf();
    const may = useMay('company.settings') && !past;
    const calendar = useRead('duties/calendar', {query: {fiscal_year: year}});
    const [adding, setAdding] = useState(false);
    const [clearing, setClearing] = useState<ClosedDay>();
    const columns = useColumns(may ? setClearing : undefined);
    return (
        <Reading of={calendar}>
            {(of) => (
                <>
                    <p className="mb-3 text-[15px]">{t('calendar_lead', {n: of.business_days})}</p>
                    <Table
                        label={t('tab_calendar')}
                        columns={columns}
                        rows={of.days}
                        rowKey={(row) => row.day}
                        filters={
                            may && (
                                <Button icon="plus" onPress={() => setAdding(true)}>
                                    {t('add_days')}
                                </Button>
                            )
                        }
                    />
                    {adding && <DaysDialog close={() => setAdding(false)} />}
                    {clearing?.id && <ClearDialog days={clearing.id} name={clearing.name.ja} close={() => setClearing(undefined)} />}
                </>
            )}
        </Reading>
    );
}

function useColumns(clear?: (day: ClosedDay) => void): Column<ClosedDay>[] {
    const t = useTexts(texts);
    const said = useSaid();
    const days = useDays();
    return [
        {id: 'day', head: t('day'), fixed: true, cell: (row) => days.dayWithWeekday(row.day), sort: (row) => row.day},
        {
            id: 'name',
            head: t('name'),
            fixed: true,
            cell: (row) => (
                <span className="inline-flex flex-wrap items-center gap-2">
                    {said(row.name)}
                    {row.unconfirmed && <Chip tone="waiting">{t('unverified')}</Chip>}
                </span>
            ),
            sort: (row) => row.name.ja,
        },
        {id: 'kind', head: t('kind_of_day'), cell: (row) => t(row.company ? (row.open ? 'company_open' : 'company_closed') : 'holiday'), sort: (row) => Number(row.company)},
        ...(clear
            ? [{id: 'clear', head: t('clear'), fixed: true, cell: (row: ClosedDay) => row.company && <Button quiet label={`${days.day(row.day)} ${t('clear')}`} onPress={() => clear(row)}>{t('clear')}</Button>}]
            : []),
    ];
}

function DaysDialog({close}: {close: () => void}) {
    const t = useTexts(texts);
    const [from, setFrom] = useState<string | null>(null);
    const [until, setUntil] = useState<string | null>(null);
    const [kind, setKind] = useState<'closed' | 'open'>('closed');
    const [name, setName] = useState('');
    const set = useCommand('duties/calendar/days', () => {
        say(t('days_set'));
        close();
    });
    return (
        <StepDialog title={t('add_days')} word={t('add_days')} command={set} send={() => set.run({from: from ?? '', ...(until ? {until} : {}), open: kind === 'open', name})} close={close}>
            <DateField label={t('from')} name="from" required value={from} onChange={setFrom} />
            <DateField label={t('until')} name="until" help={t('until_help')} value={until} onChange={setUntil} />
            <Radios
                label={t('kind_of_day')}
                name="open"
                required
                row
                options={[
                    {id: 'closed', text: t('company_closed')},
                    {id: 'open', text: t('company_open')},
                ]}
                value={kind}
                onChange={(id) => setKind(id as 'closed' | 'open')}
            />
            <TextField label={t('name')} name="name" required value={name} onChange={setName} />
        </StepDialog>
    );
}

function ClearDialog({days, name, close}: {days: string; name: string; close: () => void}) {
    const t = useTexts(texts);
    const [reason, setReason] = useState('');
    const command = useCommand('duties/calendar/days/{days}/clear', () => {
        say(t('cleared'));
        close();
    });
    return (
        <StepDialog title={`${name}　${t('clear')}`} word={t('clear')} danger command={command} send={() => command.run({reason}, {path: {days}})} close={close}>
            <TextField label={t('reason')} name="reason" required value={reason} onChange={setReason} />
        </StepDialog>
    );
}
