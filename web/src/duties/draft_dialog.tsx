import {useState} from 'react';
import type {QueryAnswer} from '@/api/types';
import {useCommand, useRead} from '@/api/use';
import {Select} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {Reading} from '@/parts/reading';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

type Draft = QueryAnswer<'duties/plan_draft'>;
const kinds = ['year', 'education', 'audit', 'self_check'] as const;
type Kind = (typeof kinds)[number];

/** A plan drafted from the duties: its days may be brought forward before it goes to approval. */
export function DraftDialog({year, close}: {year: number; close: () => void}) {
    const [kind, setKind] = useState<Kind>('education');
    const draft = useRead('duties/plan_draft', {query: {kind, fiscal_year: year}});
    return <Reading of={draft}>{(of) => <Editor key={`${of.kind} ${of.fiscal_year}`} of={of} kind={kind} choose={setKind} close={close} />}</Reading>;
}

function Editor({of, kind, choose, close}: {of: Draft; kind: Kind; choose: (kind: Kind) => void; close: () => void}) {
    const t = useTexts(texts);
    const days = useDays();
    const [policy, setPolicy] = useState(of.policy.trim());
    const [lines, setLines] = useState(() => of.lines.map(({duty, due}) => ({duty, due, note: ''})));
    const submit = useCommand('duties/plans', () => {
        say(t('submitted'));
        close();
    });
    const change = (i: number, part: Partial<(typeof lines)[number]>) => setLines(lines.map((line, at) => (at === i ? {...line, ...part} : line)));
    return (
        <StepDialog wide title={t('plan_new')} word={t('submit')} command={submit} send={() => submit.run({kind, fiscal_year: of.fiscal_year, policy, lines})} close={close}>
            <div className="flex flex-wrap items-end gap-5">
                <Select label={t('plan_kind')} name="kind" options={kinds.map((id) => ({id, text: t(`kind_${id}`)}))} value={kind} onChange={choose} width="14em" />
                <p className="pb-2 text-[15px]">{days.fiscalYear(of.fiscal_year)}</p>
            </div>
            <TextField label={t('policy')} name="policy" required lines={3} value={policy} onChange={setPolicy} />
            <p className="text-[15px]">{t('draft_lead')}</p>
            <ol className="space-y-3">
                {of.lines.map((line, i) => (
                    <li key={i} className="grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-end gap-4 border-b border-line-soft pb-3">
                        <p className="text-[15px]">
                            <b>{line.title}</b>
                            <span className="block text-[14px] text-sub">
                                {line.role}　{line.who}
                            </span>
                        </p>
                        <DateField label={t('planned_on')} name={`lines[${i}].due`} value={lines[i]!.due} max={line.due} onChange={(due) => change(i, {due: due ?? line.due})} />
                        <TextField label={t('note')} name={`lines[${i}].note`} value={lines[i]!.note} onChange={(note) => change(i, {note})} />
                    </li>
                ))}
            </ol>
        </StepDialog>
    );
}
