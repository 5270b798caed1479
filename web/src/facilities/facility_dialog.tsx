import {useState} from 'react';
import type {QueryAnswer} from '@/api/types';
import {useCommand} from '@/api/use';
import {Button} from '@/parts/button';
import {DateField} from '@/parts/date_field';
import {Actions, Dialog} from '@/parts/dialog';
import {TextField} from '@/parts/field';
import {Form} from '@/parts/form';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

export type FacilityAnswer = QueryAnswer<'facilities/facilities/{facility}'>;

/** Registers a facility, or changes one that is known (f13). */
export function FacilityDialog({of, close}: {of?: FacilityAnswer; close: () => void}) {
    const t = useTexts(texts);
    const [draft, setDraft] = useState({
        name: of?.facility.name ?? '',
        site: of?.facility.site ?? '',
        address: of?.address ?? '',
        section: of?.section ?? '',
        purpose: of?.facility.purpose ?? '',
        walls: of?.boundary.walls ?? '',
        doors: of?.boundary.doors ?? '',
        windows: of?.boundary.windows ?? '',
        lock: of?.lock ?? '',
        entry_control: of?.entry_control ?? '',
        surveillance: of?.surveillance ?? '',
        on: null as string | null,
    });
    const done = () => {
        say(t(of ? 'changed' : 'registered'));
        close();
    };
    const register = useCommand('facilities/facilities', done);
    const change = useCommand('facilities/facilities/{facility}', done);
    const send = () =>
        of ? change.run(draft, {path: {facility: of.facility.id}}, {subject: of.facility.id, seq: of.facility.last_seq}) : register.run(draft);
    const text = (name: Exclude<keyof typeof draft, 'on'>, help?: string, required?: boolean) => (
        <TextField label={t(name)} name={name} help={help} required={required} value={draft[name]} onChange={(value) => setDraft({...draft, [name]: value})} />
    );
    return (
        <Dialog open close={close} title={t(of ? 'change' : 'add')} wide>
            <Form problem={(of ? change : register).problem} onSubmit={send} className="grid grid-cols-1 gap-x-6 gap-y-4 md:grid-cols-2">
                {of?.facility.state === 'designated' && <p className="text-[15px] md:col-span-2">{t('change_note')}</p>}
                {text('name', undefined, true)}
                {text('site', undefined, true)}
                {text('address')}
                {text('section', t('section_help'))}
                {text('purpose')}
                {text('lock')}
                {text('walls', t('walls_help'))}
                {text('doors', t('doors_help'))}
                {text('windows', t('windows_help'))}
                {text('entry_control', t('entry_control_help'))}
                {text('surveillance')}
                <DateField label={t('since_when')} name="on" help={t('since_when_help')} value={draft.on} onChange={(on) => setDraft({...draft, on})} />
                <div className="md:col-span-2">
                    <Actions cancel={close}>
                        <Button type="submit" primary busy={register.busy || change.busy}>
                            {t(of ? 'change' : 'register')}
                        </Button>
                    </Actions>
                </div>
            </Form>
        </Dialog>
    );
}
