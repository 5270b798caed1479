import {useState} from 'react';
import {useCommand} from '@/api/use';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import type {AccountLine} from './accounts';
import {PersonField} from './open_dialog';
import {texts} from './texts';

/** Says who signs in with an account that is nobody's yet, such as the first one. */
export function LinkDialog({of, close}: {of: AccountLine; close: () => void}) {
    const t = useTexts(texts);
    const [person, setPerson] = useState<string | null>(null);
    const link = useCommand('organization/people/{person}/account', () => {
        say(t('linked'));
        close();
    });
    const send = () => person && link.run({account: of.account ?? ''}, {path: {person}});
    return (
        <StepDialog title={t('link')} word={t('link')} command={link} send={send} close={close}>
            <p className="text-[15px]">{t('link_note', {login: of.login})}</p>
            <PersonField value={person} onChange={setPerson} />
        </StepDialog>
    );
}
