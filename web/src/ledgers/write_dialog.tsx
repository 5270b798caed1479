import {useRef, useState, type ClipboardEvent, type KeyboardEvent} from 'react';
import {useCommand} from '@/api/use';
import type {Problem} from '@/api/problem';
import {Button} from '@/parts/button';
import {Actions, Dialog} from '@/parts/dialog';
import {Form as Fields} from '@/parts/form';
import {Icon} from '@/parts/icon';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import {usePreferences} from '@/shell/preferences';
import type {Form} from './ledger';
import {texts} from './texts';

type Column = Form['columns'][number];
type Line = Record<string, string>;

/** 記入: rows as in a spreadsheet, by keyboard alone: Tab goes on, Enter begins the next row, rows of Excel are pasted. */
export function WriteDialog({form, close}: {form: Form; close: () => void}) {
    const t = useTexts(texts);
    const {language} = usePreferences();
    const columns = form.columns.filter((column) => !column.automatic);
    const [lines, setLines] = useState<Line[]>([{}]);
    const table = useRef<HTMLTableElement>(null);
    const write = useCommand('ledgers/forms/{form}/rows', () => {
        say(t('written', {n: full.length}));
        close();
    });
    const full = lines.filter((line) => Object.values(line).some((text) => text.trim() !== ''));
    const set = (row: number, column: string, text: string) => setLines((before) => before.map((line, i) => (i === row ? {...line, [column]: text} : line)));
    const focus = (row: number, column: string) => setTimeout(() => table.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus());
    const addAfter = (row: number) => {
        if (row + 1 === lines.length) setLines((before) => [...before, {}]);
        focus(row + 1, columns[0]?.id ?? '');
    };
    const onKey = (event: KeyboardEvent, row: number) => {
        if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
        event.preventDefault();
        addAfter(row);
    };
    const paste = (event: ClipboardEvent, row: number, column: number) => {
        const text = event.clipboardData.getData('text');
        if (!text.includes('\t') && !text.includes('\n')) return;
        event.preventDefault();
        const cells = text.replace(/\r/g, '').replace(/\n$/, '').split('\n').map((line) => line.split('\t'));
        setLines((before) => {
            const after = [...before];
            cells.forEach((values, i) => {
                const into = {...(after[row + i] ?? {})};
                values.forEach((value, j) => {
                    const id = columns[column + j]?.id;
                    if (id) into[id] = value.trim();
                });
                after[row + i] = into;
            });
            return after;
        });
    };
    return (
        <Dialog open close={close} title={t('write_title', {title: form.title[language] || form.title.ja})} wide>
            <Fields problem={write.problem} onSubmit={() => write.run({rows: full, on: null}, {path: {form: form.id}})} className="space-y-4">
                <p className="text-[15px]">{t('write_lead')}</p>
                <div data-scrollable role="group" aria-label={t('rows')} tabIndex={0} className="card max-h-[50vh] overflow-auto">
                    <table ref={table} className="text-[14px]">
                        <thead className="sticky top-0 z-10 bg-head">
                            <tr>
                                <th scope="col" className="px-2 py-2 text-left">
                                    <span className="sr-only">{t('rows')}</span>
                                </th>
                                {columns.map((column) => (
                                    <th key={column.id} scope="col" title={column.rule.ja} className="px-2 py-2 text-left whitespace-nowrap">
                                        {column.label[language] || column.label.ja}
                                        {column.required && <span className="ml-1 text-bad">*</span>}
                                    </th>
                                ))}
                                <th scope="col">
                                    <span className="sr-only">{t('remove')}</span>
                                </th>
                            </tr>
                        </thead>
                        <tbody>
                            {lines.map((line, row) => (
                                <tr key={row} className="border-t border-line-soft align-top">
                                    <td className="num px-2 py-2 text-sub">{row + 1}</td>
                                    {columns.map((column, i) => (
                                        <td key={column.id} className="px-1 py-1">
                                            <Entry
                                                column={column}
                                                place={`${row} ${column.id}`}
                                                label={`${t('row_n', {n: row + 1})} ${column.label[language] || column.label.ja}`}
                                                value={line[column.id] ?? ''}
                                                faults={faultsAt(write.problem, full.indexOf(line), column.id)}
                                                onChange={(text) => set(row, column.id, text)}
                                                onKeyDown={(event) => onKey(event, row)}
                                                onPaste={(event) => paste(event, row, i)}
                                            />
                                        </td>
                                    ))}
                                    <td className="px-1 py-1">
                                        {lines.length > 1 && (
                                            <button type="button" aria-label={t('remove_row', {n: row + 1})} className="grid size-9 place-items-center rounded-[6px] hover:bg-paper" onClick={() => setLines((before) => before.toSpliced(row, 1))}>
                                                <Icon name="close" size={16} />
                                            </button>
                                        )}
                                    </td>
                                </tr>
                            ))}
                        </tbody>
                    </table>
                </div>
                <Actions cancel={close}>
                    <Button icon="plus" onPress={() => addAfter(lines.length - 1)}>
                        {t('add_row')}
                    </Button>
                    <Button type="submit" primary busy={write.busy}>
                        {t('write_n', {n: full.length})}
                    </Button>
                </Actions>
            </Fields>
        </Dialog>
    );
}

const faultsAt = (problem: Problem | null, row: number, column: string) => (problem && row >= 0 ? problem.at(`rows[${row}].cells.${column}`).map((fault) => fault.detail) : []);

interface EntryProps {
    column: Column;
    place: string;
    label: string;
    value: string;
    faults: string[];
    onChange: (text: string) => void;
    onKeyDown: (event: KeyboardEvent) => void;
    onPaste: (event: ClipboardEvent) => void;
}

function Entry({column, place, label, value, faults, onChange, onKeyDown, onPaste}: EntryProps) {
    const t = useTexts(texts);
    const wide = Math.min(Math.max(column.width_mm * 5, 90), 220);
    const common = {'data-cell': place, 'aria-label': label, 'aria-invalid': faults.length > 0 || undefined, 'aria-required': column.required || undefined, onKeyDown, className: 'field h-9! w-full px-2! text-[14px]' + (faults.length > 0 ? ' border-2! border-bad-line!' : '')};
    const choices = column.type === 'bool' ? [['true', t('yes')], ['false', t('no')]] : column.type === 'choice' && !column.multiple ? column.choices.map((it) => [it, it]) : [];
    return (
        <div style={{width: wide}}>
            {choices.length > 0 ? (
                <select {...common} value={value} onChange={(event) => onChange(event.target.value)}>
                    <option value=""> </option>
                    {choices.map(([id, text]) => (
                        <option key={id} value={id}>
                            {text}
                        </option>
                    ))}
                </select>
            ) : (
                <input {...common} value={value} autoComplete="off" onPaste={onPaste} onChange={(event) => onChange(event.target.value)} />
            )}
            {faults.map((fault, i) => (
                <span key={i} className="block text-[13px] font-bold text-bad">
                    {fault}
                </span>
            ))}
        </div>
    );
}
