import {useState} from 'react';
import {useCommand, useDownload, useList, type RowOf} from '@/api/use';
import {Button, ButtonLink} from '@/parts/button';
import {Card} from '@/parts/card';
import {Chip} from '@/parts/chip';
import {DateField} from '@/parts/date_field';
import {EmptyState} from '@/parts/empty_state';
import {TextField} from '@/parts/field';
import {ListTable} from '@/parts/list_table';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import type {FacilityAnswer} from './facility_dialog';
import {InspectDialog} from './inspect_dialog';
import {texts} from './texts';

type Inspection = RowOf<'facilities/facilities/{facility}/inspections'>;
type Item = Inspection['items'][number];

/** 施設点検: the boundary beside its plan, faults and what was done about them. */
export function Inspections({of}: {of: FacilityAnswer}) {
    const t = useTexts(texts);
    const may = useMay('facilities.edit');
    const {past} = useAsOf();
    const where = {path: {facility: of.facility.id}};
    const list = useList('facilities/facilities/{facility}/inspections', where);
    const files = useDownload('facilities/facilities/{facility}/inspections', where);
    const blank = useDownload('facilities/facilities/{facility}/inspection.pdf', where);
    const [inspecting, setInspecting] = useState(false);
    const [repairing, setRepairing] = useState<{of: Inspection; item: Item}>();
    const act = may && !past && of.facility.state !== 'revoked';
    const days = useDays();
    const rows = list.rows ?? [];
    return (
        <div className="space-y-5">
            {rows.flatMap((inspection) =>
                inspection.items
                    .filter((item) => item.judgement === 'fault')
                    .map((item) => <Fault key={inspection.id + item.item} of={inspection} item={item} repair={act ? () => setRepairing({of: inspection, item}) : undefined} />),
            )}
            <ListTable
                list={list}
                label={t('inspections')}
                rowKey={(row) => row.id}
                files={files}
                filters={
                    <>
                        {act && (
                            <Button icon="plus" onPress={() => setInspecting(true)}>
                                {t('inspect')}
                            </Button>
                        )}
                        <ButtonLink href={blank()} download icon="print">
                            {t('inspect_blank')}
                        </ButtonLink>
                    </>
                }
                empty={<EmptyState icon="audits">{t('inspections_empty')}</EmptyState>}
                columns={[
                    {id: 'on', head: t('inspected_on'), fixed: true, cell: (row) => days.day(row.on), sort: (row) => row.on},
                    {id: 'by', head: t('inspector'), cell: (row) => row.inspector, sort: (row) => row.inspector},
                    {id: 'plan', head: t('plan'), cell: (row) => t('plan_version', {version: row.plan_version})},
                    {id: 'faults', head: t('faults'), cell: (row) => <Faults of={row} />, sort: (row) => row.open_faults},
                    {id: 'remarks', head: t('remarks'), cell: (row) => row.remarks, wraps: true},
                    {id: 'sheet', head: t('sheet_pdf'), cell: (row) => <SheetLink of={row} />},
                ]}
            />
            {inspecting && <InspectDialog of={of} close={() => setInspecting(false)} />}
            {repairing && <RepairDialog {...repairing} close={() => setRepairing(undefined)} />}
        </div>
    );
}

function Faults({of}: {of: Inspection}) {
    const t = useTexts(texts);
    if (of.open_faults > 0) return <Chip tone="bad">{t('faults_open', {n: of.open_faults})}</Chip>;
    return <Chip tone="good">{t(of.faults > 0 ? 'faults_repaired' : 'faults_none')}</Chip>;
}

function SheetLink({of}: {of: Inspection}) {
    const t = useTexts(texts);
    const sheet = useDownload('facilities/inspections/{inspection}/sheet.pdf', {path: {inspection: of.id}});
    return (
        <a className="link" href={sheet()} download>
            {t('sheet_pdf')}
        </a>
    );
}

/** A fault that was found, open or repaired. */
function Fault({of, item, repair}: {of: Inspection; item: Item; repair?: () => void}) {
    const t = useTexts(texts);
    const days = useDays();
    return (
        <Card
            title={item.text}
            aside={item.repaired_on ? <Chip tone="good">{t('faults_repaired')}</Chip> : repair && <Button onPress={repair}>{t('repair')}</Button>}
        >
            <p className="text-[15px]">
                {days.day(of.on)}　{t('fault')}：{item.note}
            </p>
            {item.repaired_on && (
                <p className="text-[15px]">
                    {days.day(item.repaired_on)}　{t('measure')}：{item.measure}
                </p>
            )}
        </Card>
    );
}

function RepairDialog({of, item, close}: {of: Inspection; item: Item; close: () => void}) {
    const t = useTexts(texts);
    const [measure, setMeasure] = useState('');
    const [on, setOn] = useState<string | null>(null);
    const repair = useCommand('facilities/inspections/{inspection}/repairs', () => {
        say(t('repaired'));
        close();
    });
    return (
        <StepDialog
            title={item.text}
            word={t('record')}
            command={repair}
            send={() => repair.run({item: item.item, measure, on}, {path: {inspection: of.id}}, {subject: of.id, seq: of.last_seq})}
            close={close}
        >
            <p className="text-[15px]">{item.note}</p>
            <TextField label={t('measure')} name="measure" required lines={3} value={measure} onChange={setMeasure} />
            <DateField label={t('on')} name="on" help={t('on_help')} value={on} onChange={setOn} />
        </StepDialog>
    );
}
