import {useState} from 'react';
import {useDownload, useList, type RowOf} from '@/api/use';
import {ActionMenu} from '@/parts/action_menu';
import {Button} from '@/parts/button';
import {Chip, type Tone} from '@/parts/chip';
import {Select} from '@/parts/choice';
import {EmptyState} from '@/parts/empty_state';
import {SearchField} from '@/parts/field';
import {ListPage} from '@/parts/list_page';
import type {Column} from '@/parts/table';
import {useAsOf} from '@/shell/as_of';
import {Go} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {ActDialog, type Act} from './act_dialog';
import {IssuedDialog} from './issued_dialog';
import {LinkDialog} from './link_dialog';
import {OpenDialog} from './open_dialog';
import {texts} from './texts';

export type AccountLine = RowOf<'organization/accounts'>;

const states = {in_use: 'good', initial: 'waiting', closed: 'bad', left: 'late', stopped: 'gone', unlinked: 'waiting', none: 'still'} as const satisfies Record<string, Tone>;
type State = keyof typeof states;

/** Who can sign in to the company, and who cannot yet. */
export default function Accounts() {
    const t = useTexts(texts);
    const {past} = useAsOf();
    const [sought, setSought] = useState('');
    const [state, setState] = useState<State | 'all'>('all');
    const [opening, setOpening] = useState<{person: string | null}>();
    const [linking, setLinking] = useState<AccountLine>();
    const [acting, setActing] = useState<{on: AccountLine; act: Act}>();
    const [issued, setIssued] = useState<string>();
    const query = {q: sought || undefined, 'filter.state': state === 'all' ? undefined : state};
    const list = useList('organization/accounts', {query});
    const files = useDownload('organization/accounts', {query});
    const columns = useColumns();
    if (!past)
        columns.push({
            id: 'work',
            head: t('work'),
            fixed: true,
            cell: (row) => <Work of={row} open={(person) => setOpening({person})} link={() => setLinking(row)} act={(act) => setActing({on: row, act})} />,
        });
    return (
        <ListPage
            title={t('accounts')}
            lead={t('accounts_lead')}
            actions={
                !past && (
                    <Button primary icon="plus" onPress={() => setOpening({person: null})}>
                        {t('open')}
                    </Button>
                )
            }
            list={list}
            columns={columns}
            rowKey={(row) => row.person ?? row.account ?? row.login}
            files={files}
            filters={<Filters sought={sought} seek={setSought} state={state} choose={setState} />}
            empty={<EmptyState icon="account">{t('none_found')}</EmptyState>}
        >
            {opening && (
                <OpenDialog
                    person={opening.person}
                    close={() => setOpening(undefined)}
                    done={(person) => {
                        setOpening(undefined);
                        setIssued(person);
                    }}
                />
            )}
            {linking && <LinkDialog of={linking} close={() => setLinking(undefined)} />}
            {acting && <ActDialog {...acting} close={() => setActing(undefined)} issued={setIssued} />}
            {issued && <IssuedDialog person={issued} close={() => setIssued(undefined)} />}
        </ListPage>
    );
}

function Filters({sought, seek, state, choose}: {sought: string; seek: (text: string) => void; state: State | 'all'; choose: (state: State | 'all') => void}) {
    const t = useTexts(texts);
    const every = (Object.keys(states) as State[]).map((id) => ({id, text: t(`state_${id}`)}));
    return (
        <>
            <SearchField label={t('find')} value={sought} onChange={seek} className="w-[280px]" />
            <Select label={t('state')} width="12em" options={[{id: 'all', text: t('state_all')}, ...every]} value={state} onChange={choose} />
        </>
    );
}

function useColumns(): Column<AccountLine>[] {
    const t = useTexts(texts);
    const days = useDays();
    return [
        {id: 'name', head: t('name'), fixed: true, cell: (row) => (row.person ? <Go to={`organization/people/${row.person}`}>{row.name}</Go> : row.name), sort: (row) => row.kana},
        {id: 'state', head: t('state'), cell: (row) => <StateChip of={row} />, sort: (row) => row.state},
        {id: 'login', head: t('login'), cell: (row) => row.login, sort: (row) => row.login},
        {id: 'department', head: t('department'), cell: (row) => row.department, sort: (row) => row.department, wraps: true},
        {id: 'roles', head: t('roles'), cell: (row) => row.roles.join('、'), sort: (row) => row.roles.join(), wraps: true},
        {id: 'signed_in', head: t('last_sign_in'), cell: (row) => row.account && (days.instant(row.signed_in_at) || <span className="text-sub">{t('never')}</span>), sort: (row) => row.signed_in_at},
        {id: 'since', head: t('since'), cell: (row) => days.day(row.since), sort: (row) => row.since, hidden: true},
        {id: 'reissued', head: t('reissued'), cell: (row) => days.day(row.reissued_on), sort: (row) => row.reissued_on, hidden: true},
        {id: 'reason', head: t('reason'), cell: (row) => row.stop_reason, sort: (row) => row.stop_reason, hidden: true, wraps: true},
    ];
}

function StateChip({of}: {of: AccountLine}) {
    const t = useTexts(texts);
    const days = useDays();
    const state = of.state as State;
    return (
        <span className="inline-flex flex-wrap items-center gap-x-2">
            <Chip tone={states[state]}>{t(`state_${state}`)}</Chip>
            {of.closed_until && <span className="text-[14px] text-sub">{t('closed_until', {at: days.instant(of.closed_until).split(' ').at(-1) ?? ''})}</span>}
            {!of.closed_until && of.failures > 0 && <span className="text-[14px] text-sub">{t('failures', {n: of.failures})}</span>}
        </span>
    );
}

/** What may be done with this row; nothing with one's own account, which has its own page. */
function Work({of, open, link, act}: {of: AccountLine; open: (person: string) => void; link: () => void; act: (act: Act) => void}) {
    const t = useTexts(texts);
    const {person} = of;
    if (!person)
        return (
            <Button quiet onPress={link}>
                {t('link')}
            </Button>
        );
    if (of.state === 'none')
        return (
            <Button quiet label={t('open_for', {name: of.name})} onPress={() => open(person)}>
                {t('open')}
            </Button>
        );
    if (of.own) return <Go to="account">{t('yourself')}</Go>;
    const acts: Act[] = of.state === 'stopped' ? ['reopen', 'unlink'] : ['password', 'stop', 'unlink'];
    const words = {password: 'password_again', stop: 'stop', reopen: 'reopen', unlink: 'unlink'} as const;
    return (
        <ActionMenu
            text={t('work')}
            label={t('work_of', {name: of.name})}
            actions={acts.map((id) => ({id, text: t(words[id]), danger: id === 'stop' || id === 'unlink', onPress: () => act(id)}))}
        />
    );
}
