import {useState} from 'react';
import {useCommand, useDownload, useList, useUpload, type RowOf} from '@/api/use';
import {Button} from '@/parts/button';
import {Chip, type Tone} from '@/parts/chip';
import {DateField} from '@/parts/date_field';
import {Actions, Dialog} from '@/parts/dialog';
import {EmptyState} from '@/parts/empty_state';
import {Form} from '@/parts/form';
import {MarkingConfirm} from '@/parts/marking_confirm';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {Table, type Column} from '@/parts/table';
import {Tabs} from '@/parts/tabs';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {Scan, ScanDialog, ScanFile} from './pledge_scan';
import {texts} from './texts';

type Handler = RowOf<'organization/handlers'>;
export type Pledge = RowOf<'organization/pledges'>;

const states: Record<string, Tone> = {in_force: 'good', coming: 'waiting', ended: 'gone'};
const pledgeStates: Record<string, Tone> = {signed: 'good', outdated: 'late', missing: 'bad'};

/** 取扱者名簿 and 誓約書台帳: who may handle what, and who has promised to. */
export default function Handlers() {
    const t = useTexts(texts);
    const handlers = useList('organization/handlers');
    const pledges = useList('organization/pledges');
    const inForce = (handlers.rows ?? []).filter((row) => row.state === 'in_force');
    const [tab, setTab] = useState(location.pathname.endsWith('/pledges') ? 'pledges' : 'handlers');
    return (
        <>
            <PageHead
                title={t('handlers_title')}
                above={[{to: 'organization', text: t('nav')}]}
                crumb={t('handlers_title')}
                lead={t('handlers_lead', {n: new Set(inForce.map((row) => row.person)).size})}
                asOf
            />
            <Tabs
                label={t('handlers_title')}
                value={tab}
                onChange={setTab}
                tabs={[
                    {
                        id: 'handlers',
                        text: t('handlers_tab'),
                        body: <Reading of={{data: handlers.rows, error: handlers.problem}}>{(rows) => <HandlerTable rows={rows} total={handlers.total} more={handlers.more} />}</Reading>,
                    },
                    {
                        id: 'pledges',
                        text: t('pledges_tab'),
                        count: (pledges.rows ?? []).filter((row) => row.pledge !== 'signed').length,
                        body: <Reading of={{data: pledges.rows, error: pledges.problem}}>{(rows) => <PledgeTable rows={rows} total={pledges.total} more={pledges.more} />}</Reading>,
                    },
                ]}
            />
        </>
    );
}

function HandlerTable({rows, total, more}: {rows: Handler[]; total: number; more?: () => void}) {
    const t = useTexts(texts);
    const days = useDays();
    const files = useDownload('organization/handlers');
    const columns: Column<Handler>[] = [
        {id: 'name', head: t('name'), fixed: true, cell: (row) => <Go to={`organization/people/${row.person}`}>{row.name}</Go>, sort: (row) => row.kana},
        {id: 'state', head: t('state'), cell: (row) => <Chip tone={states[row.state] ?? 'still'}>{t(`handler_${row.state}` as 'handler_in_force')}</Chip>, sort: (row) => row.state},
        {id: 'number', head: t('number'), cell: (row) => row.number, sort: (row) => row.number, hidden: true},
        {id: 'department', head: t('department'), cell: (row) => row.department, sort: (row) => row.department, wraps: true},
        {id: 'contract', head: t('contract'), cell: (row) => row.contract, sort: (row) => row.contract, wraps: true},
        {id: 'since', head: t('designated'), cell: (row) => days.day(row.since), sort: (row) => row.since},
        {id: 'until', head: t('released'), cell: (row) => days.day(row.until), sort: (row) => row.until},
        {id: 'pledge', head: t('pledge'), cell: (row) => <PledgeChip state={row.pledge} />, sort: (row) => row.pledge},
    ];
    return (
        <Table
            label={t('handlers_tab')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            total={total}
            more={more}
            files={files}
            empty={<EmptyState icon="people">{t('handlers_empty')}</EmptyState>}
        />
    );
}

function PledgeChip({state}: {state: string}) {
    const t = useTexts(texts);
    return <Chip tone={pledgeStates[state] ?? 'still'}>{t(`pledge_${state}` as 'pledge_signed')}</Chip>;
}

function PledgeTable({rows, total, more}: {rows: Pledge[]; total: number; more?: () => void}) {
    const t = useTexts(texts);
    const days = useDays();
    const may = useMay('people.pledge');
    const {past} = useAsOf();
    const files = useDownload('organization/pledges');
    const [signing, setSigning] = useState<Pledge>();
    const [scanning, setScanning] = useState<Pledge>();
    const columns: Column<Pledge>[] = [
        {id: 'name', head: t('name'), fixed: true, cell: (row) => <Go to={`organization/people/${row.person}`}>{row.name}</Go>, sort: (row) => row.kana},
        {id: 'pledge', head: t('pledge'), cell: (row) => <PledgeChip state={row.pledge} />, sort: (row) => row.pledge},
        {id: 'roles', head: t('roles'), cell: (row) => row.roles.join('、'), wraps: true},
        {id: 'needed_since', head: t('from'), cell: (row) => days.day(row.needed_since), sort: (row) => row.needed_since},
        {id: 'pledged_on', head: t('pledged_on'), cell: (row) => days.day(row.pledged_on), sort: (row) => row.pledged_on},
        {id: 'version', head: t('pledge_version'), cell: (row) => row.version, hidden: true},
    ];
    if (may) columns.push({id: 'print', head: t('pledge_print'), cell: (row) => <Sheet of={row} />});
    if (may) columns.push({id: 'scan', head: t('pledge_scan'), cell: (row) => <Scan of={row} add={past ? undefined : () => setScanning(row)} />});
    if (may && !past)
        columns.push({
            id: 'record',
            head: t('work'),
            cell: (row) =>
                row.pledge !== 'signed' && (
                    <Button quiet label={t('pledge_record_of', {name: row.name})} onPress={() => setSigning(row)}>
                        {t('pledge_record')}
                    </Button>
                ),
        });
    return (
        <>
            <Table
                label={t('pledges_tab')}
                columns={columns}
                rows={rows}
                rowKey={(row) => row.person}
                total={total}
                more={more}
                files={files}
                empty={<EmptyState icon="letter">{t('pledges_empty')}</EmptyState>}
            />
            {signing && <SignDialog of={signing} close={() => setSigning(undefined)} />}
            {scanning && <ScanDialog of={scanning} close={() => setScanning(undefined)} />}
        </>
    );
}

/** The paper to sign. */
function Sheet({of}: {of: Pledge}) {
    const t = useTexts(texts);
    const file = useDownload('organization/people/{person}/pledge.pdf', {path: {person: of.person}});
    return (
        <a href={file()} target="_blank" rel="noopener" className="underline">
            {t('pledge_print')}
        </a>
    );
}

function SignDialog({of, close}: {of: Pledge; close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [on, setOn] = useState<string | null>(today);
    const [scan, setScan] = useState<File>();
    const [confirmed, setConfirmed] = useState(false);
    const done = () => {
        say(t('pledge_recorded'));
        close();
    };
    const sign = useCommand('organization/pledges', done);
    const send = useUpload('organization/pledges', done);
    const said = {person: of.person, signed_on: on ?? ''};
    const problem = scan ? send.problem : sign.problem;
    return (
        <Dialog open close={close} title={t('pledge_record_of', {name: of.name})}>
            <Form problem={problem} onSubmit={() => (scan ? send.run(scan, () => {}, {...said, confirmed_marking: confirmed || null}) : sign.run(said))}>
                <p className="text-[15px]">{t('pledge_note')}</p>
                <DateField label={t('pledged_on')} name="signed_on" required max={today} value={on} onChange={setOn} />
                <ScanFile
                    label={t('pledge_scan_here')}
                    file={scan}
                    choose={(file) => {
                        setConfirmed(false);
                        setScan(file);
                    }}
                />
                <MarkingConfirm problem={problem} value={confirmed} onChange={setConfirmed} />
                <Actions cancel={close}>
                    <Button type="submit" primary busy={sign.busy || send.busy}>
                        {t('pledge_record')}
                    </Button>
                </Actions>
            </Form>
        </Dialog>
    );
}
