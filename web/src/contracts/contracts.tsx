import {useState} from 'react';
import {useDownload, useList, useRead, type RowOf} from '@/api/use';
import {ActionMenu} from '@/parts/action_menu';
import {Button, ButtonLink} from '@/parts/button';
import {Chip, type Tone} from '@/parts/chip';
import {EmptyState} from '@/parts/empty_state';
import {ListPage} from '@/parts/list_page';
import {Reading} from '@/parts/reading';
import type {Column} from '@/parts/table';
import {useAsOf} from '@/shell/as_of';
import {Go, useCompanyPath, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {ContractDialog} from './contract_dialog';
import {texts} from './texts';

export type Contract = RowOf<'contracts/contracts'>;

const tones: Record<string, Tone> = {planned: 'waiting', concluded: 'good', closed: 'gone'};

/** What is open beside the list. */
type Open = {what: 'register'} | {what: 'change'; of: Contract};

export default function Contracts() {
    const t = useTexts(texts);
    const path = useCompanyPath();
    const may = useMay('contracts.edit');
    const {past} = useAsOf();
    const list = useList('contracts/contracts');
    const files = useDownload('contracts/contracts');
    const [open, setOpen] = useState<Open>();
    const close = () => setOpen(undefined);
    const columns = useColumns(may && !past ? setOpen : undefined);
    return (
        <>
            <ListPage
                title={t('title')}
                crumb={t('nav')}
                lead={t('lead', {n: (list.rows ?? []).filter((row) => row.state === 'concluded').length})}
                asOf
                actions={
                    <>
                        <ButtonLink href={path('contracts/applicability')} icon="check">
                            {t('assess')}
                        </ButtonLink>
                        {may && !past && (
                            <Button primary icon="plus" onPress={() => setOpen({what: 'register'})}>
                                {t('register')}
                            </Button>
                        )}
                    </>
                }
                list={list}
                columns={columns}
                rowKey={(row) => row.id}
                files={files}
                empty={<EmptyState icon="contracts">{t('empty')}</EmptyState>}
            />
            {open?.what === 'register' && <ContractDialog close={close} />}
            {open?.what === 'change' && <Change of={open.of} close={close} />}
        </>
    );
}

/** The form with the full title, which the list does not show where there is an alias. */
function Change({of, close}: {of: Contract; close: () => void}) {
    const whole = useRead('contracts/contracts/{contract}', {path: {contract: of.id}});
    return <Reading of={whole}>{(known) => <ContractDialog of={known} close={close} />}</Reading>;
}

function useColumns(open?: (what: Open) => void): Column<Contract>[] {
    const t = useTexts(texts);
    const days = useDays();
    const tier = (row: Contract) => (row.tier === 0 ? t('tier_0') : t('tier_n', {n: row.tier}));
    const columns: Column<Contract>[] = [
        {id: 'title', head: t('subject'), fixed: true, cell: (row) => <Two first={row.title} second={row.number} />, sort: (row) => row.title, wraps: true},
        {id: 'number', head: t('number'), cell: (row) => row.number, sort: (row) => row.number, hidden: true},
        {id: 'state', head: t('state'), fixed: true, cell: (row) => <Chip tone={tones[row.state] ?? 'still'}>{t(`state_${row.state}` as 'state_planned')}</Chip>, sort: (row) => row.state},
        {id: 'orderer', head: t('orderer'), cell: (row) => <Two first={row.orderer} second={tier(row)} />, sort: (row) => row.orderer, wraps: true},
        {id: 'tier', head: t('tier'), cell: tier, sort: (row) => row.tier, hidden: true},
        {id: 'edition', head: t('edition'), cell: (row) => t(`edition_${row.edition}` as 'edition_r4'), sort: (row) => row.edition},
        {
            id: 'term',
            head: t('term'),
            cell: (row) => (row.from || row.until ? t('range', {from: days.short(row.from) || ' ', until: days.short(row.until) || ' '}) : ''),
            sort: (row) => row.from,
        },
        {id: 'designation', head: t('designation'), cell: (row) => row.designation, hidden: true},
        {id: 'concluded_on', head: t('concluded_on'), cell: (row) => days.day(row.concluded_on), sort: (row) => row.concluded_on, hidden: true},
        {id: 'closed_on', head: t('closed_on'), cell: (row) => days.day(row.closed_on), sort: (row) => row.closed_on, hidden: true},
        {
            id: 'assessed',
            head: t('assess'),
            cell: (row) => <Chip tone={row.assessed_outcome ? 'good' : 'waiting'}>{t(row.assessed_outcome ? 'assessed' : 'not_assessed')}</Chip>,
            sort: (row) => row.assessed_outcome,
        },
    ];
    columns.push({
        id: 'close_out',
        head: t('close_out'),
        cell: (row) => <Go to={`contracts/${row.id}/close_out`}>{t(row.state === 'closed' ? 'close_out_record' : 'close_out')}</Go>,
    });
    if (open)
        columns.push({
            id: 'work',
            head: t('work'),
            cell: (row) => row.state !== 'closed' && <ActionMenu text={t('work')} actions={[{id: 'change', text: t('change'), onPress: () => open({what: 'change', of: row})}]} />,
        });
    return columns;
}

/** What it is, and its number or rank below. */
function Two({first, second}: {first: string; second: string}) {
    return (
        <>
            {first}
            {second && <div className="text-[13px] text-sub">{second}</div>}
        </>
    );
}
