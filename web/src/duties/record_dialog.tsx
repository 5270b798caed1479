import {useState} from 'react';
import {useCommand} from '@/api/use';
import {Select} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import type {Duty} from './duty';
import {texts} from './texts';

const none = 'none';

/** 実施を記録する: which turn, when, and what shows it. The oldest open turn stands first. */
export function RecordDialog({of, close}: {of: Duty; close: () => void}) {
    const t = useTexts(texts);
    const days = useDays();
    const {today} = useAsOf();
    const open = of.turns.filter((turn) => !turn.done_on && turn.opens <= today);
    const keyOf = (turn: Duty['turns'][number]) => turn.event ?? turn.due;
    const [turn, setTurn] = useState<string>(open[0] ? keyOf(open[0]) : none);
    const [through, setThrough] = useState<string>(none);
    const [on, setOn] = useState<string | null>(today);
    const [evidence, setEvidence] = useState('');
    const [remark, setRemark] = useState('');
    const record = useCommand('duties/duties/{duty}/done', () => {
        say(t('recorded'));
        close();
    });
    const chosen = open.find((it) => keyOf(it) === turn);
    const later = chosen && !of.follows_events ? open.filter((it) => it.due > chosen.due && it.due <= today) : [];
    const which = !chosen ? {} : chosen.event ? {event: chosen.event} : {due: chosen.due, ...(through === none ? {} : {through})};
    const send = () => record.run({...which, evidence, remark, ...(on ? {on} : {})}, {path: {duty: of.id}});
    return (
        <StepDialog title={t('record')} word={t('record')} command={record} send={send} close={close}>
            <Select
                label={t(of.follows_events ? 'which_event' : 'which_turn')}
                name={of.follows_events ? 'event' : 'due'}
                options={[...open.map((it) => ({id: keyOf(it), text: days.day(it.due), note: [t(`state_${it.state}` as 'state_due'), it.what].filter(Boolean).join('　')})), {id: none, text: t('any_turn')}]}
                value={turn}
                onChange={(id) => {
                    setTurn(id);
                    setThrough(none);
                }}
            />
            {later.length > 0 && (
                <Select
                    label={t('through')}
                    name="through"
                    help={t('through_help')}
                    options={[{id: none, text: '—'}, ...later.map((it) => ({id: it.due, text: days.day(it.due)}))]}
                    value={through}
                    onChange={setThrough}
                />
            )}
            <DateField label={t('done_on')} name="on" required value={on} onChange={setOn} />
            <TextField label={t('evidence')} name="evidence" help={t('evidence_help')} required lines={3} value={evidence} onChange={setEvidence} />
            <TextField label={t('remark')} name="remark" lines={2} value={remark} onChange={setRemark} />
        </StepDialog>
    );
}
