import {useState} from 'react';
import {useCommand} from '@/api/use';
import {Button} from '@/parts/button';
import {Actions, Dialog} from '@/parts/dialog';
import {Form} from '@/parts/form';
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
    return (
        <Dialog open close={close} title={t('link')}>
            <Form problem={link.problem} onSubmit={() => link.run({account: of.account ?? ''}, {path: {person: person ?? ''}})}>
                <p className="text-[15px]">{t('link_note', {login: of.login})}</p>
                <PersonField value={person} onChange={setPerson} />
                <Actions cancel={close}>
                    <Button type="submit" primary busy={link.busy} disabled={!person}>
                        {t('link')}
                    </Button>
                </Actions>
            </Form>
        </Dialog>
    );
}
