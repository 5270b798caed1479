import {useState} from 'react';
import type {QueryAnswer} from '@/api/types';
import {useCommand} from '@/api/use';
import {Button} from '@/parts/button';
import {Checkbox} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {Actions, Dialog} from '@/parts/dialog';
import {TextField} from '@/parts/field';
import {Form} from '@/parts/form';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

export type PersonAnswer = QueryAnswer<'organization/people/{person}'>;

/** Enters a person, or changes one who is known. */
export function PersonDialog({of, close}: {of?: PersonAnswer; close: () => void}) {
    const t = useTexts(texts);
    const [draft, setDraft] = useState({
        number: of?.number ?? '',
        name: of?.name ?? '',
        kana: of?.kana ?? '',
        department: of?.department ?? '',
        title: of?.title ?? '',
        employment: of?.employment ?? '',
        mail: of?.mail ?? '',
        telephone: of?.telephone ?? '',
        night_telephone: of?.night_telephone ?? '',
        outside: of?.outside ?? false,
        on: null as string | null,
    });
    const set = (part: Partial<typeof draft>) => setDraft({...draft, ...part});
    const enter = useCommand('organization/people', () => {
        say(t('person_entered'));
        close();
    });
    const change = useCommand('organization/people/{person}', () => {
        say(t('person_changed'));
        close();
    });
    const send = () => (of ? change.run(draft, {path: {person: of.id}}, {subject: of.id, seq: of.last_seq}) : enter.run(draft));
    return (
        <Dialog open close={close} title={t(of ? 'change' : 'add_person')} wide>
            <Form problem={(of ? change : enter).problem} onSubmit={send} className="grid grid-cols-1 gap-x-6 gap-y-4 md:grid-cols-2">
                <TextField label={t('name')} name="name" required help={t('name_help')} value={draft.name} onChange={(name) => set({name})} />
                <TextField label={t('kana')} name="kana" required help={t('kana_help')} value={draft.kana} onChange={(kana) => set({kana})} />
                <TextField label={t('number')} name="number" required help={t('number_help')} value={draft.number} onChange={(number) => set({number})} />
                <TextField label={t('employment')} name="employment" help={t('employment_help')} value={draft.employment} onChange={(employment) => set({employment})} />
                <TextField label={t('department')} name="department" value={draft.department} onChange={(department) => set({department})} />
                <TextField label={t('post')} name="title" value={draft.title} onChange={(title) => set({title})} />
                <TextField label={t('mail')} name="mail" type="email" value={draft.mail} onChange={(mail) => set({mail})} />
                <TextField label={t('telephone')} name="telephone" type="tel" value={draft.telephone} onChange={(telephone) => set({telephone})} />
                <TextField label={t('night_telephone')} name="night_telephone" type="tel" value={draft.night_telephone} onChange={(night_telephone) => set({night_telephone})} />
                <DateField label={t('since_when')} name="on" help={t('since_when_help')} value={draft.on} onChange={(on) => set({on})} />
                <div className="md:col-span-2">
                    <Checkbox name="outside" value={draft.outside} onChange={(outside) => set({outside})}>
                        {t('outside_check')}
                    </Checkbox>
                    <Actions cancel={close}>
                        <Button type="submit" primary busy={enter.busy || change.busy}>
                            {t(of ? 'change' : 'record_person')}
                        </Button>
                    </Actions>
                </div>
            </Form>
        </Dialog>
    );
}
