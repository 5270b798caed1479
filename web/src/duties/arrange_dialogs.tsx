import {useState} from 'react';
import {useCommand} from '@/api/use';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useTexts} from '@/shell/language';
import {PersonField} from '@/shell/people';
import type {Duty} from './duty';
import {texts} from './texts';

interface Props {
    of: Duty;
    close: () => void;
}

export function AssignDialog({of, close}: Props) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [person, setPerson] = useState<string | null>(null);
    const [deputy, setDeputy] = useState<string | null>(null);
    const [reason, setReason] = useState('');
    const [on, setOn] = useState<string | null>(today);
    const assign = useCommand('duties/duties/{duty}/assign', () => {
        say(t('assigned'));
        close();
    });
    const send = () => assign.run({reason, ...(person ? {person} : {}), ...(deputy ? {deputy} : {}), ...(on ? {on} : {})}, {path: {duty: of.id}});
    return (
        <StepDialog title={t('assign')} word={t('assign')} command={assign} send={send} close={close}>
            <PersonField label={t('person_field')} name="person" help={t('assign_help')} value={person} onChange={setPerson} />
            <PersonField label={t('deputy')} name="deputy" value={deputy} onChange={setDeputy} />
            <DateField label={t('since')} name="on" required value={on} onChange={setOn} />
            <TextField label={t('reason')} name="reason" required value={reason} onChange={setReason} />
        </StepDialog>
    );
}

export function EventDialog({of, close}: Props) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [what, setWhat] = useState('');
    const [on, setOn] = useState<string | null>(today);
    const note = useCommand('duties/duties/{duty}/events', () => {
        say(t('noted'));
        close();
    });
    return (
        <StepDialog title={t('note_event')} word={t('note_event')} command={note} send={() => note.run({what, ...(on ? {on} : {})}, {path: {duty: of.id}})} close={close}>
            <TextField label={t('what')} name="what" required lines={2} value={what} onChange={setWhat} />
            <DateField label={t('happened_on')} name="on" required value={on} onChange={setOn} />
        </StepDialog>
    );
}

export function ExcludeDialog({of, close}: Props) {
    const t = useTexts(texts);
    const [reason, setReason] = useState('');
    const [review, setReview] = useState<string | null>(null);
    const exclude = useCommand('duties/duties/{duty}/exclusions', () => {
        say(t('excluded'));
        close();
    });
    return (
        <StepDialog title={t('exclude')} word={t('exclude')} command={exclude} send={() => exclude.run({reason, review_on: review ?? ''}, {path: {duty: of.id}})} close={close}>
            <p className="text-[15px]">{t('exclude_help')}</p>
            <TextField label={t('reason')} name="reason" required lines={3} value={reason} onChange={setReason} />
            <DateField label={t('review_on')} name="review_on" required value={review} onChange={setReview} />
        </StepDialog>
    );
}

export function EndExclusionDialog({of, close}: Props) {
    const t = useTexts(texts);
    const [reason, setReason] = useState('');
    const end = useCommand('duties/exclusions/{exclusion}/end', () => {
        say(t('ended'));
        close();
    });
    return (
        <StepDialog title={t('end_exclusion')} word={t('end_exclusion')} command={end} send={() => end.run({reason}, {path: {exclusion: of.exclusion?.id ?? ''}})} close={close}>
            <TextField label={t('reason')} name="reason" required value={reason} onChange={setReason} />
        </StepDialog>
    );
}
