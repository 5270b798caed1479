import {useEndSession, useSession, useSessions, type SessionRow} from '@/api/session';
import {Button} from '@/parts/button';
import {Card} from '@/parts/card';
import {Chip} from '@/parts/chip';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {Table} from '@/parts/table';
import {say} from '@/parts/toast';
import {Go, useMeHere} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {PasswordForm} from './password_form';
import {texts} from './texts';

export default function Account() {
    const t = useTexts(texts);
    const days = useDays();
    const account = useSession().data?.account;
    const {person} = useMeHere();
    const before = account?.signed_in_before ? t('signed_in_before', {at: days.instant(account.signed_in_before)}) : t('never_before');
    return (
        <>
            <PageHead title={t('title')} crumb={t('title')} lead={account && t('lead', {login: account.login, before})} />
            <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[400px_minmax(0,1fr)]">
                <div className="space-y-5">
                    <Card title={t('password')}>
                        <PasswordForm />
                    </Card>
                    {person && (
                        <Card title={t('own_file')}>
                            <Go to={`personal/people/${person}`}>{t('own_file_open')}</Go>
                        </Card>
                    )}
                </div>
                <Sessions />
            </div>
        </>
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
