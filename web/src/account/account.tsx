import {useState} from 'react';
import {Problem} from '@/api/problem';
import {useEndSession, useInstallationCommand, useSession, useSessions, type SessionRow} from '@/api/session';
import {Button} from '@/parts/button';
import {Card} from '@/parts/card';
import {Chip} from '@/parts/chip';
import {TextField} from '@/parts/field';
import {Form} from '@/parts/form';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {Table} from '@/parts/table';
import {say} from '@/parts/toast';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

export default function Account() {
    const t = useTexts(texts);
    const account = useSession().data?.account;
    return (
        <>
            <PageHead title={t('title')} crumb={t('title')} lead={account && t('lead', {login: account.login})} />
            <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[400px_minmax(0,1fr)]">
                <Card title={t('password')}>
                    <PasswordForm />
                </Card>
                <Sessions />
            </div>
        </>
    );
}

function PasswordForm() {
    const t = useTexts(texts);
    const [typed, setTyped] = useState({current: '', password: '', again: ''});
    const [differs, setDiffers] = useState<Problem | null>(null);
    const change = useInstallationCommand<{current: string; password: string}>('/api/v1/session/password', () => {
        setTyped({current: '', password: '', again: ''});
        say(t('changed'));
    });
    const send = () => {
        const {current, password, again} = typed;
        if (password === again) {
            setDiffers(null);
            change.run({current, password});
        } else setDiffers(new Problem(422, 'again', '', [{path: 'again', code: 'again', detail: t('differs')}]));
    };
    return (
        <Form problem={differs ?? change.problem} onSubmit={send}>
            <TextField label={t('current')} name="current" type="password" required autoComplete="current-password" value={typed.current} onChange={(current) => setTyped({...typed, current})} />
            <TextField label={t('new')} name="password" type="password" required autoComplete="new-password" help={t('new_help')} value={typed.password} onChange={(password) => setTyped({...typed, password})} />
            <TextField label={t('again')} name="again" type="password" required autoComplete="new-password" value={typed.again} onChange={(again) => setTyped({...typed, again})} />
            <Button type="submit" primary busy={change.busy}>
                {t('change')}
            </Button>
        </Form>
    );
}

function Sessions() {
    const t = useTexts(texts);
    const days = useDays();
    const sessions = useSessions();
    const end = useEndSession();
    const columns = (current: string) => [
        {id: 'peer', head: t('peer'), cell: (row: SessionRow) => row.peer, sort: (row: SessionRow) => row.peer},
        {id: 'started', head: t('started'), cell: (row: SessionRow) => days.instant(row.started_at), sort: (row: SessionRow) => row.started_at},
        {id: 'seen', head: t('seen'), cell: (row: SessionRow) => days.instant(row.seen_at), sort: (row: SessionRow) => row.seen_at},
        {
            id: 'end',
            head: t('end'),
            cell: (row: SessionRow) =>
                row.id === current ? (
                    <Chip tone="good">{t('here')}</Chip>
                ) : (
                    <Button label={t('end_of', {peer: row.peer})} onPress={() => end.mutate(row.id, {onSuccess: () => say(t('ended'))})}>
                        {t('end')}
                    </Button>
                ),
        },
    ];
    return (
        <Card title={t('sessions')} note={t('sessions_note')} flush>
            <Reading of={sessions} inset>
                {({current, rows}) => <Table bare label={t('sessions')} columns={columns(current)} rows={rows} rowKey={(row) => row.id} sortedBy={{id: 'seen', desc: true}} />}
            </Reading>
        </Card>
    );
}
