import {useNavigate, useSearch} from '@tanstack/react-router';
import {useState} from 'react';
import {useCommand, useDownload, useList, type RowOf} from '@/api/use';
import {Button} from '@/parts/button';
import {Select} from '@/parts/choice';
import {Chip, type Tone} from '@/parts/chip';
import {EmptyState} from '@/parts/empty_state';
import {TextField} from '@/parts/field';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {StepDialog} from '@/parts/step_dialog';
import {Table, type Column} from '@/parts/table';
import {Tabs} from '@/parts/tabs';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {usePreferences} from '@/shell/preferences';
import {texts} from './texts';

type Fault = RowOf<'ledgers/faults'>;

const severities: Record<string, ['f_error' | 'f_warning' | 'f_notice', Tone]> = {error: ['f_error', 'bad'], warning: ['f_warning', 'waiting'], notice: ['f_notice', 'still']};

/** 記入要領の確認: what the rules find in the ledgers, and where a person's registers disagree. */
export default function Faults() {
    const t = useTexts(texts);
    const navigate = useNavigate();
    const {tab} = useSearch({strict: false}) as {tab?: string};
    const entries = useList('ledgers/faults');
    const persons = useList('ledgers/person-faults');
    const go = (to?: string) => void navigate({to: '.', search: ((before: object) => ({...before, tab: to})) as never});
    return (
        <>
            <PageHead title={t('check')} above={[{to: 'ledgers', text: t('title')}]} crumb={t('check')} lead={t('check_lead')} asOf />
            <Tabs
                label={t('check')}
                value={tab ?? 'entries'}
                onChange={(id) => go(id === 'entries' ? undefined : id)}
                tabs={[
                    {id: 'entries', text: t('check_entries'), count: entries.total, body: <List path="ledgers/faults" list={entries} label={t('check_entries')} />},
                    {id: 'persons', text: t('check_persons'), count: persons.total, body: <List path="ledgers/person-faults" list={persons} label={t('check_persons')} />},
                ]}
            />
        </>
    );
}

function List({path, list, label}: {path: 'ledgers/faults' | 'ledgers/person-faults'; list: ReturnType<typeof useList<'ledgers/faults'>>; label: string}) {
    const t = useTexts(texts);
    const [severity, setSeverity] = useState('all');
    const [accepting, setAccepting] = useState<Fault>();
    const files = useDownload(path);
    const columns = useColumns(setAccepting);
    const rows = list.rows?.filter((row) => severity === 'all' || row.severity === severity);
    return (
        <>
            <Reading of={{data: rows, error: list.problem}}>
                {(shown) => (
                    <Table
                        label={label}
                        columns={columns}
                        rows={shown}
                        rowKey={(row) => row.key}
                        total={severity === 'all' ? list.total : shown.length}
                        more={list.more}
                        files={files}
                        filtered={severity !== 'all'}
                        filters={
                            <Select
                                label={t('f_severity')}
                                options={[{id: 'all', text: t('show_all')}, ...Object.entries(severities).map(([id, [word]]) => ({id, text: t(word)}))]}
                                value={severity}
                                onChange={setSeverity}
                                width="10em"
                            />
                        }
                        empty={<EmptyState icon="check">{t('f_none')}</EmptyState>}
                    />
                )}
            </Reading>
            {accepting && <AcceptDialog fault={accepting} close={() => setAccepting(undefined)} />}
        </>
    );
}

function useColumns(accept: (fault: Fault) => void): Column<Fault>[] {
    const t = useTexts(texts);
    const days = useDays();
    const {past} = useAsOf();
    const {language} = usePreferences();
    const may = useMay('ledgers.confirm') && !past;
    return [
        {
            id: 'severity',
            head: t('f_severity'),
            fixed: true,
            cell: (row) => {
                const [word, tone] = severities[row.severity] ?? ['f_notice', 'still'];
                return <Chip tone={row.accepted ? 'gone' : tone}>{t(row.accepted ? 'f_accepted' : word)}</Chip>;
            },
            sort: (row) => row.severity,
        },
        {id: 'form', head: t('form'), cell: (row) => row.form_title[language] || row.form_title.ja, sort: (row) => row.form},
        {id: 'number', head: t('f_row'), cell: (row) => (row.number ? <Go to={row.link.replace(/^\//, '')}>{row.number}</Go> : '—'), sort: (row) => row.number},
        {id: 'column', head: t('f_column'), cell: (row) => row.column_label, sort: (row) => row.column_label},
        {
            id: 'message',
            head: t('f_message'),
            fixed: true,
            wraps: true,
            cell: (row) => (
                <div className="min-w-[22em] py-1">
                    <div>{row.message}</div>
                    <div className="text-[14px] text-sub">{row.accepted ? t('f_reason', {day: days.short(row.accepted_on), who: row.accepted_by, reason: row.accepted}) : row.fix}</div>
                </div>
            ),
        },
        {
            id: 'act',
            head: t('f_act'),
            cell: (row) =>
                may && !row.accepted && row.severity !== 'error' ? (
                    <Button quiet onPress={() => accept(row)}>
                        {t('f_accept')}
                    </Button>
                ) : null,
        },
    ];
}

function AcceptDialog({fault, close}: {fault: Fault; close: () => void}) {
    const t = useTexts(texts);
    const [reason, setReason] = useState('');
    const accept = useCommand('ledgers/faults/accept', () => {
        say(t('f_accept_done'));
        close();
    });
    return (
        <StepDialog title={t('f_accept')} word={t('f_accept')} command={accept} send={() => accept.run({fault: fault.key, reason, on: null})} close={close}>
            <p className="text-[15px]">{fault.message}</p>
            <TextField label={t('reason')} name="reason" help={t('f_accept_help')} required lines={3} value={reason} onChange={setReason} />
        </StepDialog>
    );
}
