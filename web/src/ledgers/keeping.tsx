import {useNavigate, useSearch} from '@tanstack/react-router';
import {useState} from 'react';
import {useDownload, useList, type RowOf} from '@/api/use';
import {Button} from '@/parts/button';
import {Chip, type Tone} from '@/parts/chip';
import {EmptyState} from '@/parts/empty_state';
import {ListTable} from '@/parts/list_table';
import {PageHead} from '@/parts/page_head';
import type {Column} from '@/parts/table';
import {Tabs} from '@/parts/tabs';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {usePreferences} from '@/shell/preferences';
import {AskDialog, CarryDialog, ShelveDialog} from './keeping_dialogs';
import {texts} from './keeping_texts';

export type Kept = RowOf<'ledgers/keeping'>;
export type Disposal = RowOf<'ledgers/disposals'>;

const states: Record<Kept['state'], Tone> = {open: 'moving', closing: 'bad', closed: 'good', due: 'waiting', asked: 'waiting', disposed: 'gone'};
const steps: Record<Disposal['state'], Tone> = {asked: 'waiting', approved: 'moving', returned: 'bad', carried: 'good'};

/** 記録保管台帳: where each volume is, until when it stays, and how it went. */
export default function Keeping() {
    const t = useTexts(texts);
    const navigate = useNavigate();
    const {tab} = useSearch({strict: false}) as {tab?: string};
    const {past} = useAsOf();
    const may = useMay('ledgers.keep') && !past;
    const volumes = useList('ledgers/keeping');
    const disposals = useList('ledgers/disposals');
    const [shelving, setShelving] = useState<Kept[]>();
    const [asking, setAsking] = useState<Kept[]>();
    const all = volumes.rows ?? [];
    const due = all.filter((row) => row.state === 'due' && !row.hold && row.number);
    const latest = Math.max(...all.filter((row) => !row.number).map((row) => row.year));
    const missing = all.filter((row) => !row.number && row.year === latest);
    const go = (to?: string) => void navigate({to: '.', search: ((before: object) => ({...before, tab: to})) as never});
    return (
        <>
            <PageHead
                title={t('keeping')}
                above={[{to: 'ledgers', text: t('title')}]}
                crumb={t('keeping')}
                lead={volumes.rows && t('keeping_lead', {all: all.length, missing: all.filter((row) => !row.number).length, due: due.length})}
                asOf
                actions={
                    may && (
                        <>
                            {due.length > 0 && (
                                <Button primary onPress={() => setAsking(due)}>
                                    {t('ask_disposal')}
                                </Button>
                            )}
                            {missing.length > 0 && (
                                <Button icon="plus" onPress={() => setShelving(missing)}>
                                    {t('shelve_missing')}
                                </Button>
                            )}
                        </>
                    )
                }
            />
            <Tabs
                label={t('keeping')}
                value={tab ?? 'register'}
                onChange={(id) => go(id === 'register' ? undefined : id)}
                tabs={[
                    {id: 'register', text: t('register'), count: volumes.total, body: <Register list={volumes} shelve={may ? (row) => setShelving([row]) : undefined} />},
                    {id: 'disposals', text: t('disposals'), count: disposals.total, body: <Disposals list={disposals} may={may} />},
                ]}
            />
            {shelving && <ShelveDialog volumes={shelving} close={() => setShelving(undefined)} />}
            {asking && <AskDialog volumes={asking} close={() => setAsking(undefined)} />}
        </>
    );
}

function Register({list, shelve}: {list: ReturnType<typeof useList<'ledgers/keeping'>>; shelve?: (row: Kept) => void}) {
    const t = useTexts(texts);
    const files = useDownload('ledgers/keeping');
    const columns = useRegisterColumns(shelve);
    return (
        <ListTable list={list} label={t('keeping')} columns={columns} rowKey={(row) => row.id} files={files} empty={<EmptyState icon="ledgers">{t('none_kept')}</EmptyState>} />
    );
}

function useRegisterColumns(shelve?: (row: Kept) => void): Column<Kept>[] {
    const t = useTexts(texts);
    const days = useDays();
    const {language} = usePreferences();
    return [
        {id: 'number', head: t('number'), fixed: true, cell: (row) => row.number || t('not_shelved'), sort: (row) => row.number},
        {id: 'title', head: t('volume'), fixed: true, cell: (row) => <Go to={`ledgers/${row.form}${row.year ? `?year=${row.year}` : ''}`}>{row.title[language] || row.title.ja}</Go>, sort: (row) => row.form},
        {id: 'year', head: t('year'), cell: (row) => (row.year ? days.fiscalYear(row.year) : t('running')), sort: (row) => row.year},
        {id: 'state', head: t('state'), cell: (row) => <Chip tone={row.hold ? 'waiting' : states[row.state]}>{t(row.hold ? 'k_held' : `k_${row.state}`)}</Chip>, sort: (row) => row.state},
        {
            id: 'act',
            head: t('act'),
            cell: (row) =>
                shelve && row.state !== 'disposed' ? (
                    <Button quiet onPress={() => shelve(row)}>
                        {t(row.number ? 'change' : 'shelve')}
                    </Button>
                ) : null,
        },
        {id: 'place', head: t('place'), wraps: true, cell: (row) => (row.kept_as ? `${row.place}（${t(`as_${row.kept_as}`)}）` : '—'), sort: (row) => row.place},
        {id: 'closed_on', head: t('closed_on'), cell: (row) => days.short(row.closed_on), sort: (row) => row.closed_on},
        {id: 'rows', head: t('rows'), figures: true, cell: (row) => row.rows, sort: (row) => row.rows},
        {id: 'keep_years', head: t('keep_years'), figures: true, cell: (row) => t('years', {n: row.keep_years}), sort: (row) => row.keep_years},
        {id: 'dispose_from', head: t('dispose_from'), cell: (row) => days.short(row.dispose_from), sort: (row) => row.dispose_from},
        {id: 'disposed_on', head: t('disposed_on'), cell: (row) => (row.disposed_on ? `${days.short(row.disposed_on)}　${row.disposal}` : '—'), sort: (row) => row.disposed_on},
        {id: 'remarks', head: t('remarks'), hidden: true, wraps: true, cell: (row) => [row.hold, row.remarks].filter(Boolean).join('　')},
        {id: 'sha', head: t('digest'), hidden: true, cell: (row) => row.sha256},
    ];
}

function Disposals({list, may}: {list: ReturnType<typeof useList<'ledgers/disposals'>>; may: boolean}) {
    const t = useTexts(texts);
    const days = useDays();
    const files = useDownload('ledgers/disposals');
    const [carrying, setCarrying] = useState<Disposal>();
    const columns: Column<Disposal>[] = [
        {id: 'number', head: t('number'), fixed: true, cell: (row) => row.number, sort: (row) => row.number},
        {id: 'state', head: t('state'), cell: (row) => <Chip tone={steps[row.state]}>{t(`d_${row.state}`)}</Chip>, sort: (row) => row.state},
        {
            id: 'act',
            head: t('act'),
            cell: (row) =>
                may && row.state === 'approved' ? (
                    <Button quiet onPress={() => setCarrying(row)}>
                        {t('carry_out')}
                    </Button>
                ) : null,
        },
        {
            id: 'titles',
            head: t('volumes'),
            wraps: true,
            cell: (row) => (
                <ul className="min-w-[18em] py-1">
                    {row.titles.map((title) => (
                        <li key={title}>{title}</li>
                    ))}
                </ul>
            ),
        },
        {id: 'reason', head: t('reason'), wraps: true, cell: (row) => (row.return_reason ? `${row.reason}　${t('returned_because', {reason: row.return_reason})}` : row.reason)},
        {id: 'asked', head: t('asked_by'), cell: (row) => `${days.short(row.asked_on)}　${row.asked_by}`, sort: (row) => row.asked_on},
        {id: 'approved_on', head: t('approved_on'), cell: (row) => days.short(row.approved_on), sort: (row) => row.approved_on},
        {id: 'carried', head: t('carried'), wraps: true, cell: (row) => (row.carried_on ? t('carried_how', {day: days.short(row.carried_on), manner: row.manner, by: row.carried_by, witness: row.witness}) : '—'), sort: (row) => row.carried_on},
    ];
    return (
        <>
            <ListTable list={list} label={t('disposals')} columns={columns} rowKey={(row) => row.id} files={files} empty={<EmptyState icon="ledgers">{t('none_disposed')}</EmptyState>} />
            {carrying && <CarryDialog disposal={carrying} close={() => setCarrying(undefined)} />}
        </>
    );
}
