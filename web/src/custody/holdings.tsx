import {useState} from 'react';
import {useCommand, useRead} from '@/api/use';
import type {QueryAnswer} from '@/api/types';
import {Button} from '@/parts/button';
import {Card} from '@/parts/card';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {ActFields, type Draft} from './fields';
import {texts} from './texts';

type Holding = QueryAnswer<'custody/holdings'>['contracts'][number];

/** Contracts for which nothing is listed: nothing came, which somebody says, or it was forgotten. */
export function Holdings() {
    const t = useTexts(texts);
    const days = useDays();
    const may = useMay('custody.record');
    const {past} = useAsOf();
    const [open, setOpen] = useState<Holding>();
    const empty = (useRead('custody/holdings').data?.contracts ?? []).filter((contract) => contract.listed === 0);
    if (empty.length === 0) return null;
    return (
        <Card title={t('holdings_title')} className="mb-6">
            <ul className="space-y-2 text-[15px]">
                {empty.map((contract) => (
                    <li key={contract.contract} className="flex flex-wrap items-center gap-4">
                        <span className="font-bold">{contract.number}</span>
                        <span>{contract.title}</span>
                        {contract.declared_on ? (
                            <span className="text-sub">{t('nothing_declared', {day: days.day(contract.declared_on), name: contract.declared_by})}</span>
                        ) : (
                            <span className="text-bad">{t('nothing_untold')}</span>
                        )}
                        {may && !past && <Button onPress={() => setOpen(contract)}>{t('declare_nothing')}</Button>}
                    </li>
                ))}
            </ul>
            {open && <NothingDialog of={open} close={() => setOpen(undefined)} />}
        </Card>
    );
}

function NothingDialog({of, close}: {of: Holding; close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [draft, setDraft] = useState<Draft>({on: today});
    const declare = useCommand('custody/holdings/{contract}/nothing', () => {
        say(t('recorded'));
        close();
    });
    return (
        <StepDialog title={t('declare_nothing_of', {number: of.number})} word={t('record')} command={declare} send={() => declare.run(draft as never, {path: {contract: of.contract}})} close={close} className="space-y-5">
            <ActFields
                fields={[
                    {name: 'person', kind: 'person', label: 'answers_for', required: true},
                    {name: 'on', kind: 'day', required: true, past: true},
                    {name: 'reason', kind: 'text', label: 'remarks'},
                ]}
                draft={draft}
                set={(part) => setDraft({...draft, ...part})}
            />
        </StepDialog>
    );
}
