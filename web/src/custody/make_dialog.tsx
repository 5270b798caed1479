import {useState} from 'react';
import {useCommand, useRead} from '@/api/use';
import {Checkbox} from '@/parts/choice';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useTexts} from '@/shell/language';
import type {Whole} from './act_dialog';
import {ActFields, permitted, when, type Draft, type Field} from './fields';
import {texts} from './texts';

const made: Field[] = [
    {name: 'performer', kind: 'person', label: 'person_performer', required: true},
    ...permitted,
    {name: 'reason', kind: 'text', required: true, help: 'purpose_help'},
    {name: 'equipment', kind: 'text', required: true, help: 'equipment_help'},
    {name: 'medium', kind: 'choice', required: true, words: {paper: 'medium_paper', data: 'medium_data', object: 'medium_object'}},
    {name: 'copies', kind: 'number', required: true, help: 'copies_help'},
    {name: 'sheets', kind: 'number', required: true, help: 'sheets_help'},
    {name: 'storage', kind: 'storage', required: true},
    {name: 'spoiled', kind: 'choice', required: true, words: {none: 'spoiled_none', shredded: 'spoiled_shredded', kept: 'spoiled_kept'}},
    {name: 'ministry_no', kind: 'text'},
];
const titled: Field[] = [
    {name: 'title', kind: 'text', label: 'subject', help: 'made_title_help'},
    {name: 'protected_part', kind: 'text', help: 'protected_part_help'},
];

/** 作成, 複製, 出力, 電子化 or 抜粋 of an item; what comes of it is listed by itself. */
export function MakeDialog({of, event, label, close}: {of: Whole; event: string; label: string; close: () => void}) {
    const t = useTexts(texts);
    const choices = useRead('custody/choices').data;
    const {today} = useAsOf();
    const {item} = of;
    const [draft, setDraft] = useState<Draft>(() => ({
        on: today,
        time: '',
        as_found: false,
        medium: event === 'digitise' ? 'data' : event === 'output' ? 'paper' : item.medium,
        copies: 1,
        sheets: item.quantity,
        storage: item.storage,
        spoiled: 'none',
        marked: true,
    }));
    const set = (part: Draft) => setDraft({...draft, ...part});
    const make = useCommand('custody/items/{source}/makings', () => {
        say(t('made'));
        close();
    });
    const send = () => make.run({...draft, event} as never, {path: {source: item.id}}, {subject: item.id, seq: item.last_seq});
    const ticked: Field[] = [{name: 'marked', kind: 'yes', label: 'marked_now'}, ...(event === 'extract' ? [{name: 'without_protected_part', kind: 'yes'} as Field] : [])];
    return (
        <StepDialog title={t('act_of', {number: item.number, label})} word={t('record')} command={make} send={send} close={close} wide className="space-y-5">
            <ActFields fields={[...(event === 'create' || event === 'extract' ? titled : []), ...made, ...when, {name: 'remarks', kind: 'text', help: draft.as_found ? 'as_found_help' : undefined}, ...ticked]} draft={draft} set={set} choices={choices} />
            <Checkbox name="as_found" value={Boolean(draft.as_found)} onChange={(as_found) => set({as_found})}>
                {t('as_found')}
            </Checkbox>
        </StepDialog>
    );
}
