import {useState} from 'react';
import {useCommand, useDownload, useList, type RowOf} from '@/api/use';
import {Button} from '@/parts/button';
import {Card} from '@/parts/card';
import {Chip} from '@/parts/chip';
import {EmptyState} from '@/parts/empty_state';
import {ListTable} from '@/parts/list_table';
import type {Column} from '@/parts/table';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import type {FacilityAnswer} from './facility_dialog';
import {CountDialog, HandOverDialog, KeyDialog, RetireDialog} from './key_dialogs';
import {texts} from './texts';

export type Key = RowOf<'facilities/facilities/{facility}/keys'>;
type Act = 'hand_over' | 'return' | 'retire';

/** 鍵管理簿: where each key is, who has had it, when it was counted (f18). */
export function Keys({of}: {of: FacilityAnswer}) {
    const t = useTexts(texts);
    const may = useMay('facilities.edit');
    const {past} = useAsOf();
    const where = {path: {facility: of.facility.id}};
    const list = useList('facilities/facilities/{facility}/keys', where);
    const files = useDownload('facilities/facilities/{facility}/keys', where);
    const [open, setOpen] = useState<{what: 'add' | 'count' | Act; of?: Key}>();
    const close = () => setOpen(undefined);
    const giveBack = useCommand('facilities/keys/{key}/return', () => say(t('gave_back')));
    const act = may && !past && of.facility.state !== 'revoked';
    const columns = useColumns(
        act ? (what, key) => (what === 'return' ? giveBack.run({}, {path: {key: key.id}}, {subject: key.id, seq: key.last_seq}) : setOpen({what, of: key})) : undefined,
    );
    return (
        <div className="space-y-5">
            <ListTable
                list={list}
                label={t('keys')}
                columns={columns}
                rowKey={(row) => row.id}
                files={files}
                filters={
                    act && (
                        <>
                            <Button icon="plus" onPress={() => setOpen({what: 'add'})}>
                                {t('key_add')}
                            </Button>
                            <Button onPress={() => setOpen({what: 'count'})}>{t('count')}</Button>
                        </>
                    )
                }
                empty={<EmptyState icon="ledgers">{t('key_empty')}</EmptyState>}
            />
            <Moves of={of} />
            {open?.what === 'add' && <KeyDialog of={of} close={close} />}
            {open?.what === 'count' && <CountDialog of={of} keys={(list.rows ?? []).filter((row) => !row.retired_on)} close={close} />}
            {open?.what === 'hand_over' && open.of && <HandOverDialog of={open.of} facility={of} close={close} />}
            {open?.what === 'retire' && open.of && <RetireDialog of={open.of} close={close} />}
        </div>
    );
}

const tones = {in_place: 'good', handed_over: 'moving', overdue: 'late', missing: 'bad', retired: 'gone'} as const;
type KeyState = keyof typeof tones;

function useColumns(act?: (what: Act, of: Key) => void): Column<Key>[] {
    const t = useTexts(texts);
    const days = useDays();
    const columns: Column<Key>[] = [
        {id: 'state', head: t('state'), cell: (row) => <Chip tone={tones[row.state as KeyState]}>{t(`key_${row.state as KeyState}`)}</Chip>, sort: (row) => row.state},
        {id: 'number', head: t('key_number'), fixed: true, cell: (row) => row.number, sort: (row) => row.number},
        {id: 'opens', head: t('opens'), cell: (row) => row.opens, sort: (row) => row.opens},
        {id: 'set', head: t('set'), cell: (row) => t(`set_${row.set}`), sort: (row) => row.set},
        {id: 'keeper', head: t('keeper'), cell: (row) => row.keeper, sort: (row) => row.keeper},
        {id: 'place', head: t('key_place'), cell: (row) => row.place, hidden: true},
        {id: 'holder', head: t('holder'), cell: (row) => row.holder, sort: (row) => row.holder},
        {id: 'due', head: t('due'), cell: (row) => days.day(row.due), sort: (row) => row.due, hidden: true},
        {id: 'counted', head: t('counted_on'), cell: (row) => days.day(row.counted_on), sort: (row) => row.counted_on},
    ];
    if (act)
        columns.push({
            id: 'act',
            head: t('record'),
            fixed: true,
            cell: (row) =>
                !row.retired_on && (
                    <>
                        {row.holder ? (
                            <Button quiet onPress={() => act('return', row)}>
                                {t('give_back')}
                            </Button>
                        ) : (
                            <Button quiet label={t('hand_over_of', {number: row.number})} onPress={() => act('hand_over', row)}>
                                {t('hand_over')}
                            </Button>
                        )}
                        <Button quiet label={t('retire_of', {number: row.number})} onPress={() => act('retire', row)}>
                            {t('retire')}
                        </Button>
                    </>
                ),
        });
    return columns;
}

function Moves({of}: {of: FacilityAnswer}) {
    const t = useTexts(texts);
    const days = useDays();
    const list = useList('facilities/facilities/{facility}/key_moves', {path: {facility: of.facility.id}});
    return (
        <Card title={t('moves')} flush>
            <ListTable
                list={list}
                inset
                bare
                label={t('moves')}
                rowKey={(row) => `${row.on} ${row.number} ${row.to} ${row.words}`}
                columns={[
                    {id: 'on', head: t('on'), fixed: true, cell: (row) => days.day(row.on)},
                    {id: 'number', head: t('key_number'), cell: (row) => row.number},
                    {id: 'to', head: t('to'), cell: (row) => row.to},
                    {id: 'words', head: t('for_what'), cell: (row) => row.words, wraps: true},
                    {id: 'by', head: t('recorded_by'), cell: (row) => row.by},
                ]}
                empty={<p className="px-6 pb-5 text-[15px] text-sub">{t('moves_empty')}</p>}
            />
        </Card>
    );
}
