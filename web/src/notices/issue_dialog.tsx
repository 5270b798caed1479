import {useState} from 'react';
import {useCommand, useList, useRead} from '@/api/use';
import type {CommandBody} from '@/api/types';
import {Checkboxes, Radios, Select} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

type Group = CommandBody<'notices/notices'>['group'];
type Kind = Group['kind'];

const nobody = '00000000-0000-0000-0000-000000000000';

/** 周知する: what, to whom, until when. */
export function IssueDialog({close}: {close: () => void}) {
    const t = useTexts(texts);
    const [title, setTitle] = useState('');
    const [text, setText] = useState('');
    const [due, setDue] = useState<string | null>(null);
    const [group, setGroup] = useState<Group>({kind: 'everyone', roles: [], contract: nobody, persons: []});
    const issue = useCommand('notices/notices', () => {
        say(t('issued'));
        close();
    });
    const kinds: Kind[] = ['everyone', 'roles', 'contract', 'persons'];
    return (
        <StepDialog
            title={t('issue')}
            word={t('issue')}
            command={issue}
            send={() => issue.run({title, text, group, ...(due ? {due} : {})})}
            close={close}
            wide
        >
            <TextField label={t('subject')} name="title" required value={title} onChange={setTitle} />
            <TextField label={t('text')} name="text" help={t('text_help')} lines={6} value={text} onChange={setText} />
            <Radios
                label={t('group')}
                name="group"
                required
                row
                options={kinds.map((kind) => ({id: kind, text: t(`kind_${kind}` as 'kind_everyone')}))}
                value={group.kind}
                onChange={(kind) => setGroup({...group, kind: kind as Kind})}
            />
            <Members group={group} change={setGroup} />
            <DateField label={t('due')} name="due" help={t('due_help')} value={due} onChange={setDue} />
        </StepDialog>
    );
}

function Members({group, change}: {group: Group; change: (group: Group) => void}) {
    const t = useTexts(texts);
    const roles = useRead('organization/roles').data?.roles ?? [];
    const held = useList('organization/appointments').rows ?? [];
    const people = useList('organization/people').rows ?? [];
    if (group.kind === 'roles')
        return <Checkboxes label={t('roles')} name="group.roles" row options={roles.map((role) => ({id: role.id, text: role.label}))} value={group.roles} onChange={(chosen) => change({...group, roles: chosen})} />;
    if (group.kind === 'contract') {
        const contracts = new Map(held.filter((it) => it.role === 'handler' && it.state === 'in_force').map((it) => [it.scope, it.scope_name]));
        return (
            <Select
                label={t('contract')}
                name="group.contract"
                required
                options={[...contracts].map(([id, name]) => ({id, text: name}))}
                value={group.contract === nobody ? null : group.contract}
                onChange={(contract) => change({...group, contract: contract ?? nobody})}
            />
        );
    }
    if (group.kind === 'persons')
        return (
            <Checkboxes
                label={t('persons')}
                name="group.persons"
                row
                options={people.filter((person) => !person.left).map((person) => ({id: person.id, text: person.name ?? person.number}))}
                value={group.persons}
                onChange={(persons) => change({...group, persons})}
            />
        );
    return null;
}
