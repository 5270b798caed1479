import {useState} from 'react';
import {useCommand, useList} from '@/api/use';
import {ComboBox} from '@/parts/choice';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** Who has no account yet. */
export function PersonField({value, onChange}: {value: string | null; onChange: (id: string) => void}) {
    const t = useTexts(texts);
    const people = useList('organization/accounts', {query: {'filter.state': 'none', limit: '500'}}).rows;
    // The field knows its choices from its first sight on.
    if (!people) return null;
    return (
        <ComboBox
            label={t('person')}
            name="person"
            help={t('person_help')}
            required
            options={people.map((it) => ({id: it.person ?? '', text: it.name, note: it.department}))}
            value={value}
            onChange={onChange}
        />
    );
}

/** A new account for a person of the register. */
export function OpenDialog({person: first, close, done}: {person: string | null; close: () => void; done: (person: string) => void}) {
    const t = useTexts(texts);
    const [person, setPerson] = useState(first);
    const [login, setLogin] = useState('');
    const open = useCommand('organization/accounts', (answer) => done(answer.subject));
    return (
        <StepDialog title={t('open')} word={t('open')} command={open} send={() => open.run({person: person ?? '', login})} close={close}>
            <p className="text-[15px]">{t('open_note')}</p>
            <PersonField value={person} onChange={setPerson} />
            <TextField label={t('login')} name="login" help={t('login_help')} required width="20em" value={login} onChange={setLogin} />
        </StepDialog>
    );
}
