import {useState} from 'react';
import {useCommand, useDownload, useList, useRead, type RowOf} from '@/api/use';
import {Button} from '@/parts/button';
import {Checkbox, Radios, Select} from '@/parts/choice';
import {Actions, Dialog} from '@/parts/dialog';
import {EmptyState} from '@/parts/empty_state';
import {FieldGroup, TextField} from '@/parts/field';
import {Form} from '@/parts/form';
import {ListTable} from '@/parts/list_table';
import type {Column} from '@/parts/table';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {Due} from './due';
import type {FacilityAnswer} from './facility_dialog';
import {texts} from './texts';

export type Container = RowOf<'facilities/facilities/{facility}/containers'>;
const locks = ['cylinder', 'dial', 'pin', 'card', 'double_lock'] as const;
const withCode = new Set<string>(['dial', 'pin', 'double_lock']);

/** 保管容器 and the changes of their codes (f19). */
export function Containers({of}: {of: FacilityAnswer}) {
    const t = useTexts(texts);
    const may = useMay('facilities.edit');
    const {past} = useAsOf();
    const where = {path: {facility: of.facility.id}};
    const list = useList('facilities/facilities/{facility}/containers', where);
    const files = useDownload('facilities/facilities/{facility}/containers', where);
    const [open, setOpen] = useState<{what: 'add' | 'code' | 'remove'; of?: Container}>();
    const close = () => setOpen(undefined);
    const act = may && !past && of.facility.state !== 'revoked';
    const columns = useColumns(act ? (what, container) => setOpen({what, of: container}) : undefined);
    return (
        <>
            <ListTable
                list={list}
                label={t('containers')}
                columns={columns}
                rowKey={(row) => row.id}
                files={files}
                filters={
                    act && (
                        <Button icon="plus" onPress={() => setOpen({what: 'add'})}>
                            {t('container_add')}
                        </Button>
                    )
                }
                empty={<EmptyState icon="ledgers">{t('container_empty')}</EmptyState>}
            />
            {open?.what === 'add' && <ContainerDialog of={of} close={close} />}
            {open?.what === 'code' && open.of && <CodeDialog of={open.of} facility={of} close={close} />}
            {open?.what === 'remove' && open.of && <RemoveDialog of={open.of} close={close} />}
        </>
    );
}

function useColumns(act?: (what: 'code' | 'remove', of: Container) => void): Column<Container>[] {
    const t = useTexts(texts);
    const days = useDays();
    const columns: Column<Container>[] = [
        {id: 'number', head: t('number'), cell: (row) => row.number, sort: (row) => row.number},
        {id: 'name', head: t('name'), fixed: true, cell: (row) => row.name, sort: (row) => row.name},
        {id: 'kind', head: t('kind'), cell: (row) => row.kind, hidden: true},
        {id: 'grade', head: t('grade'), cell: (row) => t(`grade_${row.grade}`), sort: (row) => row.grade},
        {id: 'lock', head: t('container_lock'), cell: (row) => t(`lock_${row.lock}`), sort: (row) => row.lock},
        {id: 'place', head: t('place'), cell: (row) => row.place, wraps: true},
        {id: 'keys', head: t('keys'), figures: true, cell: (row) => row.keys},
        {id: 'known', head: t('known_by'), cell: (row) => row.known_by.join('、'), wraps: true, hidden: true},
        {id: 'code', head: t('code_due'), cell: (row) => (row.removed_on ? '' : <Due day={row.code_due} />), sort: (row) => row.code_due},
        {id: 'removed', head: t('removed_on'), cell: (row) => days.day(row.removed_on), hidden: true},
    ];
    if (act)
        columns.push({
            id: 'act',
            head: t('record'),
            fixed: true,
            cell: (row) =>
                !row.removed_on && (
                    <>
                        {withCode.has(row.lock) && (
                            <Button quiet label={t('code_of', {name: row.name})} onPress={() => act('code', row)}>
                                {t('code')}
                            </Button>
                        )}
                        <Button quiet label={t('remove_of', {name: row.name})} onPress={() => act('remove', row)}>
                            {t('remove')}
                        </Button>
                    </>
                ),
        });
    return columns;
}

function ContainerDialog({of, close}: {of: FacilityAnswer; close: () => void}) {
    const t = useTexts(texts);
    const plan = useRead('facilities/facilities/{facility}/plan', {path: {facility: of.facility.id}});
    const [draft, setDraft] = useState({number: '', name: '', kind: '', grade: 'caution' as 'caution' | 'internal_only', lock: 'cylinder' as (typeof locks)[number], place: '', plan_object: ''});
    const set = (part: Partial<typeof draft>) => setDraft({...draft, ...part});
    const add = useCommand('facilities/facilities/{facility}/containers', () => {
        say(t('container_added'));
        close();
    });
    const objects = plan.data?.plan?.containers ?? [];
    return (
        <Dialog open close={close} title={t('container_add')} wide>
            <Form problem={add.problem} onSubmit={() => add.run(draft, {path: {facility: of.facility.id}})} className="grid grid-cols-1 gap-x-6 gap-y-4 md:grid-cols-2">
                <TextField label={t('number')} name="number" required value={draft.number} onChange={(number) => set({number})} />
                <TextField label={t('name')} name="name" required value={draft.name} onChange={(name) => set({name})} />
                <TextField label={t('kind')} name="kind" value={draft.kind} onChange={(kind) => set({kind})} />
                <TextField label={t('place')} name="place" value={draft.place} onChange={(place) => set({place})} />
                <Radios
                    label={t('grade')}
                    name="grade"
                    row
                    options={[
                        {id: 'caution', text: t('grade_caution')},
                        {id: 'internal_only', text: t('grade_internal_only')},
                    ]}
                    value={draft.grade}
                    onChange={(grade) => set({grade})}
                />
                <Select label={t('container_lock')} name="lock" options={locks.map((id) => ({id, text: t(`lock_${id}`)}))} value={draft.lock} onChange={(lock) => set({lock})} />
                <Select
                    label={t('plan_object')}
                    name="plan_object"
                    options={[{id: '', text: t('plan_object_none')}, ...objects.map(({id, label}) => ({id, text: `${id}　${label}`}))]}
                    value={draft.plan_object}
                    onChange={(plan_object) => set({plan_object})}
                />
                <div className="md:col-span-2">
                    <Actions cancel={close}>
                        <Button type="submit" primary busy={add.busy}>
                            {t('register')}
                        </Button>
                    </Actions>
                </div>
            </Form>
        </Dialog>
    );
}

/** Who knows the new code; only people who may enter are offered. */
function CodeDialog({of, facility, close}: {of: Container; facility: FacilityAnswer; close: () => void}) {
    const t = useTexts(texts);
    const permits = useList('facilities/facilities/{facility}/permits', {path: {facility: facility.facility.id}});
    const [known, setKnown] = useState<string[]>([]);
    const [reason, setReason] = useState('');
    const change = useCommand('facilities/containers/{container}/code', () => {
        say(t('code_done'));
        close();
    });
    const people = new Map((permits.rows ?? []).filter((row) => row.state === 'in_force').map((row) => [row.person, row.name]));
    return (
        <StepDialog
            title={t('code_of', {name: of.name})}
            word={t('record')}
            command={change}
            send={() => change.run({reason, known_by: known}, {path: {container: of.id}}, {subject: of.id, seq: of.last_seq})}
            close={close}
        >
            <p className="text-[15px]">{t('code_note')}</p>
            <TextField label={t('reason')} name="reason" required value={reason} onChange={setReason} />
            <FieldGroup title={t('known_by')}>
                {[...people].map(([id, name]) => (
                    <Checkbox key={id} value={known.includes(id)} onChange={(on) => setKnown(on ? [...known, id] : known.filter((one) => one !== id))}>
                        {name}
                    </Checkbox>
                ))}
            </FieldGroup>
        </StepDialog>
    );
}

function RemoveDialog({of, close}: {of: Container; close: () => void}) {
    const t = useTexts(texts);
    const [draft, setDraft] = useState({reason: '', emptied: ''});
    const remove = useCommand('facilities/containers/{container}/remove', () => {
        say(t('removed'));
        close();
    });
    return (
        <StepDialog
            title={t('remove_of', {name: of.name})}
            word={t('remove')}
            command={remove}
            send={() => remove.run(draft, {path: {container: of.id}}, {subject: of.id, seq: of.last_seq})}
            close={close}
            danger
        >
            <TextField label={t('reason')} name="reason" required value={draft.reason} onChange={(reason) => setDraft({...draft, reason})} />
            <TextField label={t('emptied')} name="emptied" required help={t('emptied_help')} value={draft.emptied} onChange={(emptied) => setDraft({...draft, emptied})} />
        </StepDialog>
    );
}
