import {useState} from 'react';
import {useCommand} from '@/api/use';
import {Radios} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useTexts} from '@/shell/language';
import {PersonField} from '@/shell/people';
import {texts} from './texts';

type Severity = 'major' | 'minor';

/** A record of another slice that the action is about: a breach is mended when every action about it has been closed. */
export type About = {id: string; slice: string; kind: string; title: string; link: string};

/** 処置を起こす: what was found, who puts it right, until when. */
export function OpenDialog({about, close}: {about?: About; close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [title, setTitle] = useState(about?.title ?? '');
    const [detail, setDetail] = useState('');
    const [severity, setSeverity] = useState<Severity>('minor');
    const [responsible, setResponsible] = useState<string | null>(null);
    const [foundOn, setFoundOn] = useState<string | null>(today);
    const [due, setDue] = useState<string | null>(null);
    const open = useCommand('actions/actions', () => {
        say(t('opened'));
        close();
    });
    const of = about ? {about: about.id, slice: about.slice, kind: about.kind, link: about.link} : {};
    const send = () => open.run({...of, title, detail, severity, responsible: responsible ?? '', ...(foundOn ? {found_on: foundOn} : {}), ...(due ? {due} : {})});
    return (
        <StepDialog title={t('open')} word={t('open')} command={open} send={send} close={close}>
            <TextField label={t('subject')} name="title" required value={title} onChange={setTitle} />
            <TextField label={t('detail')} name="detail" help={t('detail_help')} lines={4} value={detail} onChange={setDetail} />
            <Radios
                label={t('severity')}
                name="severity"
                required
                row
                options={[
                    {id: 'minor', text: t('minor')},
                    {id: 'major', text: t('major')},
                ]}
                value={severity}
                onChange={(id) => setSeverity(id as Severity)}
            />
            <PersonField label={t('responsible')} name="responsible" required value={responsible} onChange={setResponsible} />
            <DateField label={t('found_on')} name="found_on" required value={foundOn} onChange={setFoundOn} />
            <DateField label={t('due')} name="due" help={t('due_help')} value={due} onChange={setDue} />
        </StepDialog>
    );
}
