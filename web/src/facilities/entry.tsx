import {useState} from 'react';
import {useCommand, useDownload, useList, type RowOf} from '@/api/use';
import {Button} from '@/parts/button';
import {Card} from '@/parts/card';
import {Chip} from '@/parts/chip';
import {DateField} from '@/parts/date_field';
import {EmptyState} from '@/parts/empty_state';
import {TextField} from '@/parts/field';
import {ListTable} from '@/parts/list_table';
import type {Column} from '@/parts/table';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {PersonField} from '@/shell/people';
import type {FacilityAnswer} from './facility_dialog';
import {ReviewDialog} from './review_dialog';
import {texts} from './texts';

export type Permit = RowOf<'facilities/facilities/{facility}/permits'>;

/** 立入許可者名簿 and its reviews (f14). */
export function Entry({of}: {of: FacilityAnswer}) {
    const t = useTexts(texts);
    const may = useMay('facilities.permit_entry');
    const {past} = useAsOf();
    const where = {path: {facility: of.facility.id}};
    const list = useList('facilities/facilities/{facility}/permits', where);
    const files = useDownload('facilities/facilities/{facility}/permits', where);
    const [open, setOpen] = useState<'permit' | 'review' | Permit>();
    const close = () => setOpen(undefined);
    const act = may && !past && of.facility.state !== 'revoked';
    const columns = useColumns(act ? setOpen : undefined);
    const inForce = (list.rows ?? []).filter((row) => row.state === 'in_force');
    return (
        <div className="space-y-5">
            <ListTable
                list={list}
                label={t('entry')}
                columns={columns}
                rowKey={(row) => row.id}
                files={files}
                filters={
                    act && (
                        <>
                            <Button icon="plus" onPress={() => setOpen('permit')}>
                                {t('permit')}
                            </Button>
                            <Button onPress={() => setOpen('review')}>{t('review')}</Button>
                        </>
                    )
                }
                empty={<EmptyState icon="people">{t('permit_empty')}</EmptyState>}
            />
            <Reviews of={of} />
            {open === 'permit' && <PermitDialog of={of} close={close} />}
            {open === 'review' && <ReviewDialog of={of} permits={inForce} close={close} />}
            {typeof open === 'object' && <WithdrawDialog of={open} close={close} />}
        </div>
    );
}

const tones = {in_force: 'good', coming: 'still', ended: 'gone'} as const;
type PermitState = keyof typeof tones;

function useColumns(withdraw?: (of: Permit) => void): Column<Permit>[] {
    const t = useTexts(texts);
    const days = useDays();
    const columns: Column<Permit>[] = [
        {id: 'state', head: t('state'), cell: (row) => <Chip tone={tones[row.state as PermitState]}>{t(`permit_${row.state as PermitState}`)}</Chip>, sort: (row) => row.state},
        {id: 'name', head: t('person'), fixed: true, cell: (row) => row.name, sort: (row) => row.name},
        {id: 'department', head: t('department'), cell: (row) => row.department, sort: (row) => row.department},
        {id: 'from', head: t('from'), cell: (row) => days.day(row.from), sort: (row) => row.from},
        {id: 'until', head: t('until'), cell: (row) => days.day(row.until), sort: (row) => row.until},
        {id: 'hours', head: t('hours'), cell: (row) => row.hours, hidden: true},
        {id: 'card', head: t('card'), cell: (row) => row.card, sort: (row) => row.card},
        {id: 'by', head: t('permitted_by'), cell: (row) => row.permitted_by, hidden: true},
        {id: 'reason', head: t('reason'), cell: (row) => row.withdraw_reason || row.reason, wraps: true},
    ];
    if (withdraw)
        columns.push({
            id: 'act',
            head: t('withdraw'),
            fixed: true,
            cell: (row) =>
                row.state !== 'ended' && (
                    <Button quiet label={t('withdraw_of', {name: row.name})} onPress={() => withdraw(row)}>
                        {t('withdraw')}
                    </Button>
                ),
        });
    return columns;
}

function PermitDialog({of, close}: {of: FacilityAnswer; close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [draft, setDraft] = useState({person: null as string | null, from: today as string | null, until: null as string | null, hours: '', card: '', reason: ''});
    const set = (part: Partial<typeof draft>) => setDraft({...draft, ...part});
    const permit = useCommand('facilities/facilities/{facility}/permits', () => {
        say(t('permitted'));
        close();
    });
    return (
        <StepDialog
            title={t('permit')}
            word={t('permit')}
            command={permit}
            send={() => permit.run(draft as never, {path: {facility: of.facility.id}})}
            close={close}
        >
            <PersonField label={t('person')} name="person" required value={draft.person} onChange={(person) => set({person})} />
            <DateField label={t('from')} name="from" required value={draft.from} onChange={(from) => set({from})} />
            <DateField label={t('until')} name="until" required value={draft.until} onChange={(until) => set({until})} />
            <TextField label={t('hours')} name="hours" help={t('hours_help')} value={draft.hours} onChange={(hours) => set({hours})} />
            <TextField label={t('card')} name="card" width="12em" value={draft.card} onChange={(card) => set({card})} />
            <TextField label={t('reason')} name="reason" help={t('permit_reason_help')} value={draft.reason} onChange={(reason) => set({reason})} />
        </StepDialog>
    );
}

function WithdrawDialog({of, close}: {of: Permit; close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [draft, setDraft] = useState({last_day: today as string | null, reason: '', card_back: null as string | null});
    const withdraw = useCommand('facilities/permits/{permit}/withdraw', () => {
        say(t('withdrawn'));
        close();
    });
    return (
        <StepDialog
            title={t('withdraw_of', {name: of.name})}
            word={t('withdraw')}
            command={withdraw}
            send={() => withdraw.run(draft as never, {path: {permit: of.id}}, {subject: of.id, seq: of.last_seq})}
            close={close}
            danger
        >
            <DateField label={t('last_day')} name="last_day" required value={draft.last_day} onChange={(last_day) => setDraft({...draft, last_day})} />
            <TextField label={t('reason')} name="reason" required value={draft.reason} onChange={(reason) => setDraft({...draft, reason})} />
            {of.card && <DateField label={t('card_back')} name="card_back" value={draft.card_back} onChange={(card_back) => setDraft({...draft, card_back})} />}
        </StepDialog>
    );
}

function Reviews({of}: {of: FacilityAnswer}) {
    const t = useTexts(texts);
    const days = useDays();
    const list = useList('facilities/facilities/{facility}/reviews', {path: {facility: of.facility.id}});
    return (
        <Card title={t('reviews')} flush>
            <ListTable
                list={list}
                inset
                bare
                label={t('reviews')}
                rowKey={(row) => row.id}
                columns={[
                    {id: 'on', head: t('on'), fixed: true, cell: (row) => days.day(row.on)},
                    {id: 'by', head: t('reviewed_by'), cell: (row) => row.by},
                    {id: 'kept', head: t('kept'), figures: true, cell: (row) => row.kept},
                    {id: 'ended', head: t('withdraw'), figures: true, cell: (row) => row.ended},
                    {id: 'remarks', head: t('remarks'), cell: (row) => row.remarks, wraps: true},
                ]}
                empty={<p className="px-6 pb-5 text-[15px] text-sub">{t('reviews_empty')}</p>}
            />
        </Card>
    );
}
