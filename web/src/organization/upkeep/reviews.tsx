import {useState} from 'react';
import {useCommand} from '@/api/use';
import {Button} from '@/parts/button';
import {Select} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {EmptyState} from '@/parts/empty_state';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {Table} from '@/parts/table';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {Duty, findingOf, type Upkeep} from './duty';
import {texts} from './texts';

type List = Upkeep['lists'][number];

/** 取扱者名簿の見直し, contract by contract. */
export function Reviews({of, may}: {of: Upkeep; may: boolean}) {
    const t = useTexts(texts);
    const days = useDays();
    const [open, setOpen] = useState<List>();
    return (
        <Duty title={t('reviews')} finding={findingOf(of, 'organization.handlers_reviewed')}>
            <Table
                label={t('reviews')}
                bare
                rows={of.lists}
                rowKey={(row) => row.contract}
                empty={<EmptyState icon="people">{t('reviews_none')}</EmptyState>}
                columns={[
                    {id: 'name', head: t('contract'), cell: (row) => row.name, wraps: true},
                    {id: 'handlers', head: t('handlers'), figures: true, cell: (row) => t('handlers_n', {n: row.handlers.length})},
                    {id: 'reviewed_on', head: t('reviewed_on'), cell: (row) => (row.reviewed_on ? days.day(row.reviewed_on) : t('never'))},
                    ...(may
                        ? [
                              {
                                  id: 'work',
                                  head: t('work'),
                                  cell: (row: List) => (
                                      <Button quiet label={t('review_of', {name: row.name})} onPress={() => setOpen(row)}>
                                          {t('review')}
                                      </Button>
                                  ),
                              },
                          ]
                        : []),
                ]}
            />
            {open && <ReviewDialog of={open} close={() => setOpen(undefined)} />}
        </Duty>
    );
}

type Need = 'needed' | 'needless';

function ReviewDialog({of, close}: {of: List; close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [on, setOn] = useState<string | null>(today);
    const [needs, setNeeds] = useState<Record<string, Need>>({});
    const [reasons, setReasons] = useState<Record<string, string>>({});
    const record = useCommand('organization/handlers/reviews', () => {
        say(t('recorded'));
        close();
    });
    const judged = of.handlers
        .filter(({appointment}) => needs[appointment])
        .map(({appointment}) => ({appointment, needed: needs[appointment] === 'needed', reason: reasons[appointment] ?? ''}));
    return (
        <StepDialog title={t('review_of', {name: of.name})} word={t('record')} command={record} send={() => record.run({contract: of.contract, needs: judged, on})} close={close} wide>
            <p className="text-[15px]">{t('review_help')}</p>
            <DateField label={t('on')} name="on" required max={today} value={on} onChange={setOn} />
            <div className="grid gap-4 md:grid-cols-2">
                {of.handlers.map(({appointment, name}) => (
                    <div key={appointment} className="space-y-2">
                        <Select<Need>
                            label={t('need_of', {name})}
                            required
                            options={(['needed', 'needless'] as const).map((id) => ({id, text: t(id)}))}
                            value={needs[appointment] ?? null}
                            onChange={(need) => setNeeds({...needs, [appointment]: need})}
                        />
                        {needs[appointment] === 'needless' && (
                            <TextField
                                label={t('reason_of', {name})}
                                name={`needs[${judged.findIndex((one) => one.appointment === appointment)}].reason`}
                                required
                                value={reasons[appointment] ?? ''}
                                onChange={(reason) => setReasons({...reasons, [appointment]: reason})}
                            />
                        )}
                    </div>
                ))}
            </div>
        </StepDialog>
    );
}
