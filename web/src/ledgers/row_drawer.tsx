import {useState} from 'react';
import {OpenDialog} from '@/actions/open_dialog';
import {useCommand, useRead} from '@/api/use';
import {Button} from '@/parts/button';
import {TextField} from '@/parts/field';
import {Actions, Drawer} from '@/parts/dialog';
import {Facts} from '@/parts/facts';
import {FormFault} from '@/parts/form';
import {Reading} from '@/parts/reading';
import {StepDialog} from '@/parts/step_dialog';
import {Timeline} from '@/parts/timeline';
import {say} from '@/parts/toast';
import {useMay} from '@/shell/company';
import {useTexts} from '@/shell/language';
import {usePreferences} from '@/shell/preferences';
import {Cell, useShown} from './cell';
import {CellField} from './cell_field';
import type {Form, Row} from './ledger';
import {texts} from './texts';

type Doing = 'fill' | 'correct' | 'strike' | 'mend';

/** One row with everything that happened to it, and what may still be done. */
export function RowDrawer({form, id, acts, close}: {form: Form; id: string; acts: boolean; close: () => void}) {
    const t = useTexts(texts);
    const {language} = usePreferences();
    const of = useRead('ledgers/rows/{row}', {path: {row: id}});
    const [doing, setDoing] = useState<Doing>();
    const mayMend = useMay('actions.edit');
    const row = of.data?.row;
    return (
        <>
            <Drawer open={doing === undefined} close={close} title={t('row_title', {number: row?.number ?? ''})}>
                <Reading of={of}>
                    {({row: shown, events}) => (
                        <div className="space-y-6">
                            {acts && !shown.struck_on && (form.may_write || (form.may_sign && !shown.confirmed_on && !shown.mine)) && <RowActs form={form} row={shown} act={setDoing} />}
                            <Facts lines={form.columns.filter((column) => !column.automatic).map((column) => [column.label[language] || column.label.ja, shown.cells[column.id] || shown.was.some((it) => it.column === column.id) ? <Cell key={column.id} column={column} row={shown} /> : ''])} />
                            <section>
                                <h3 className="mb-3 text-[17px] font-bold">{t('history')}</h3>
                                <History form={form} events={events} />
                            </section>
                            {mayMend && !shown.struck_on && (
                                <Actions>
                                    <Button onPress={() => setDoing('mend')}>{t('mend')}</Button>
                                </Actions>
                            )}
                        </div>
                    )}
                </Reading>
            </Drawer>
            {row && (doing === 'fill' || doing === 'correct') && <ChangeDialog form={form} row={row} what={doing} close={() => setDoing(undefined)} />}
            {row && doing === 'mend' && (
                <OpenDialog about={{id: row.id, slice: 'ledgers', kind: 'row', title: `${form.title.ja}　${row.number}`, link: `/ledgers/${form.id}?q=${row.number}`}} close={() => setDoing(undefined)} />
            )}
            {row && doing === 'strike' && <StrikeDialog row={row} close={() => setDoing(undefined)} />}
        </>
    );
}

function RowActs({form, row, act}: {form: Form; row: Row; act: (what: Doing) => void}) {
    const t = useTexts(texts);
    const confirm = useCommand('ledgers/confirm', () => say(t('confirm_done')));
    const empty = form.columns.some((column) => !column.automatic && !row.cells[column.id]);
    return (
        <div className="space-y-3">
            {confirm.problem && <FormFault problem={confirm.problem} />}
            <Actions>
                {form.may_write && <Button onPress={() => act('strike')}>{t('strike')}</Button>}
                {form.may_write && <Button onPress={() => act('correct')}>{t('correct')}</Button>}
                {form.may_write && empty && <Button onPress={() => act('fill')}>{t('fill')}</Button>}
                {form.may_sign && !row.confirmed_on && !row.mine && (
                    <Button primary icon="check" busy={confirm.busy} onPress={() => confirm.run({rows: [row.id], form: null, through: null, on: null})}>
                        {t('confirm_one')}
                    </Button>
                )}
            </Actions>
        </div>
    );
}

function History({form, events}: {form: Form; events: {what: string; on: string; at: string; by: string; reason: string; cells: {column: string; text: string}[]}[]}) {
    const t = useTexts(texts);
    const shown = useShown();
    const {language} = usePreferences();
    const labelOf = (id: string) => {
        const column = form.columns.find((it) => it.id === id);
        return column ? column.label[language] || column.label.ja : id;
    };
    return (
        <Timeline
            label={t('history')}
            lines={[...events].reverse().map((event, i) => ({
                key: i,
                day: event.on,
                who: event.by,
                title: t(`e_${event.what}` as 'e_written'),
                note: (
                    <>
                        {event.what !== 'written' && event.what !== 'imported' && event.cells.map((cell) => `${labelOf(cell.column)}: ${shown(form.columns.find((it) => it.id === cell.column), cell.text) || '—'}`).join('　')}
                        {event.reason && <span className="block">{t('reason')}: {event.reason}</span>}
                    </>
                ),
            }))}
        />
    );
}

function ChangeDialog({form, row, what, close}: {form: Form; row: Row; what: 'fill' | 'correct'; close: () => void}) {
    const t = useTexts(texts);
    const columns = form.columns.filter((column) => !column.automatic && (what === 'correct' || !row.cells[column.id]));
    const [cells, setCells] = useState<Record<string, string>>(Object.fromEntries(columns.map((column) => [column.id, row.cells[column.id] ?? ''])));
    const [reason, setReason] = useState('');
    const seen = {subject: row.id, seq: row.seq};
    const done = (text: string) => () => {
        say(text);
        close();
    };
    const fill = useCommand('ledgers/rows/{row}/fill', done(t('filled')));
    const correct = useCommand('ledgers/rows/{row}/correct', done(t('correct_done')));
    const changed = Object.fromEntries(Object.entries(cells).filter(([id, text]) => text !== (row.cells[id] ?? '')));
    const where = {path: {row: row.id}};
    const send = () => (what === 'fill' ? fill.run({cells: changed, on: null}, where, seen) : correct.run({cells: changed, reason, on: null}, where, seen));
    return (
        <StepDialog title={`${t(what)}　${row.number}`} word={t(what)} command={what === 'fill' ? fill : correct} send={send} close={close} wide>
            <p className="text-[15px]">{t(what === 'fill' ? 'fill_lead' : 'correct_lead')}</p>
            {what === 'correct' && <TextField label={t('reason')} name="reason" help={t('reason_help')} required lines={2} value={reason} onChange={setReason} />}
            <div className="grid grid-cols-2 gap-5">
                {columns.map((column) => (
                    <CellField key={column.id} column={what === 'correct' ? column : {...column, required: false}} value={cells[column.id] ?? ''} onChange={(text) => setCells((before) => ({...before, [column.id]: text}))} />
                ))}
            </div>
        </StepDialog>
    );
}

function StrikeDialog({row, close}: {row: Row; close: () => void}) {
    const t = useTexts(texts);
    const [reason, setReason] = useState('');
    const strike = useCommand('ledgers/rows/{row}/strike', () => {
        say(t('strike_done'));
        close();
    });
    return (
        <StepDialog title={`${t('strike')}　${row.number}`} word={t('strike')} danger command={strike} send={() => strike.run({reason, on: null}, {path: {row: row.id}}, {subject: row.id, seq: row.seq})} close={close}>
            <p className="text-[15px]">{t('strike_lead')}</p>
            <TextField label={t('reason')} name="reason" help={t('reason_help')} required lines={2} value={reason} onChange={setReason} />
        </StepDialog>
    );
}
