import {useState} from 'react';
import {useCommand, useRead} from '@/api/use';
import {Button} from '@/parts/button';
import {DateField} from '@/parts/date_field';
import {Actions, Dialog} from '@/parts/dialog';
import {TextField} from '@/parts/field';
import {Form} from '@/parts/form';
import {Reading} from '@/parts/reading';
import {say} from '@/parts/toast';
import {useMeHere} from '@/shell/company';
import {useTexts} from '@/shell/language';
import {PersonField} from '@/shell/people';
import type {FacilityAnswer} from './facility_dialog';
import {LineChoice} from './line_choice';
import {texts} from './texts';

type Judgement = 'good' | 'fault' | 'none';
type Lines = Record<string, {judgement: Judgement; note: string}>;

/** The sheet, item by item, as it was filled in on paper or on a tablet. */
export function InspectDialog({of, close}: {of: FacilityAnswer; close: () => void}) {
    const t = useTexts(texts);
    const me = useMeHere();
    const sheet = useRead('facilities/inspection_items');
    const [lines, setLines] = useState<Lines>({});
    const [draft, setDraft] = useState({inspector: (me.person ?? null) as string | null, remarks: '', on: null as string | null});
    const inspect = useCommand('facilities/facilities/{facility}/inspections', () => {
        say(t('inspected'));
        close();
    });
    const options = (['good', 'fault', 'none'] as const).map((id) => ({id, text: t(id)}));
    return (
        <Dialog open close={close} title={t('inspect')} wide>
            <Reading of={sheet}>
                {({items}) => {
                    const judged = items.filter((item) => lines[item.id]);
                    const send = () =>
                        inspect.run({...draft, items: judged.map((item) => ({item: item.id, ...lines[item.id]!}))}, {path: {facility: of.facility.id}});
                    const rest = () =>
                        setLines({...Object.fromEntries(items.map((item) => [item.id, {judgement: 'good' as const, note: ''}])), ...lines});
                    return (
                        <Form problem={inspect.problem} onSubmit={send} className="space-y-4">
                            <p className="text-[15px]">{t('inspect_note', {version: of.facility.plan_version})}</p>
                            <div className="grid grid-cols-1 gap-x-6 gap-y-4 md:grid-cols-2">
                                <DateField label={t('inspected_on')} name="on" help={t('on_help')} value={draft.on} onChange={(on) => setDraft({...draft, on})} />
                                <PersonField label={t('inspector')} name="inspector" required value={draft.inspector} onChange={(inspector) => setDraft({...draft, inspector})} />
                            </div>
                            {items.map((item) => {
                                const line = lines[item.id];
                                const at = judged.indexOf(item);
                                const set = (part: Partial<{judgement: Judgement; note: string}>) =>
                                    setLines({...lines, [item.id]: {judgement: 'good', note: '', ...line, ...part}});
                                return (
                                    <LineChoice
                                        key={item.id}
                                        about={item.text.ja}
                                        aside={item.look}
                                        path={`items[${at}].item`}
                                        options={options}
                                        value={line?.judgement ?? null}
                                        onChange={(judgement) => set({judgement})}
                                        note={line?.note}
                                        setNote={line?.judgement === 'fault' ? (note) => set({note}) : undefined}
                                        noteLabel={t('fault_note')}
                                        noteName={`items[${at}].note`}
                                    />
                                );
                            })}
                            <TextField label={t('remarks')} name="remarks" value={draft.remarks} onChange={(remarks) => setDraft({...draft, remarks})} />
                            <Actions cancel={close}>
                                <Button onPress={rest}>{t('all_good')}</Button>
                                <Button type="submit" primary busy={inspect.busy}>
                                    {t('record')}
                                </Button>
                            </Actions>
                        </Form>
                    );
                }}
            </Reading>
        </Dialog>
    );
}
