import {useState} from 'react';
import {useCommand, useList} from '@/api/use';
import {Button} from '@/parts/button';
import {Checkboxes, Radios, Select} from '@/parts/choice';
import {FieldGroup, TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import {ColumnFields, emptyColumn, sent, type TypedColumn} from './column_fields';
import type {Setting} from './settings';
import {texts} from './settings_texts';

/** A form of the company's own is made, or its texts and roles are set down anew. */
export function FormDialog({form, close}: {form?: Setting; close: () => void}) {
    const t = useTexts(texts);
    const roles = (useList('ledgers/settings/roles').rows ?? []).map((role) => ({id: role.id, text: role.label}));
    const [of, setOf] = useState(form?.texts ?? {title: '', title_en: '', kana: '', purpose: '', guide: '', kept_by: '', signed_by: '', filled_by: [] as string[]});
    const [numbers, setNumbers] = useState<'each_year' | 'running'>('each_year');
    const [mark, setMark] = useState('');
    const [columns, setColumns] = useState<TypedColumn[]>([{...emptyColumn, type: 'date', required: true}]);
    const done = (text: string) => () => {
        say(text);
        close();
    };
    const make = useCommand('ledgers/forms', done(t('made')));
    const describe = useCommand('ledgers/forms/{form}/describe', done(t('described')));
    const set = (part: Partial<typeof of>) => setOf({...of, ...part});
    const send = () => (form ? describe.run({...of, on: null}, {path: {form: form.id}}) : make.run({...of, numbers, mark, columns: columns.map(sent), on: null}));
    return (
        <StepDialog title={form ? `${t('describe')}　${form.title.ja}` : t('make')} word={form ? t('describe') : t('make')} command={form ? describe : make} send={send} close={close} wide>
            {!form && <p className="text-[15px]">{t('make_lead')}</p>}
            <div className="flex flex-wrap items-start gap-4">
                <TextField label={t('f_title')} name="title" required value={of.title} onChange={(title) => set({title})} className="min-w-[16em] flex-1" />
                <TextField label={t('f_kana')} name="kana" value={of.kana} onChange={(kana) => set({kana})} className="min-w-[14em] flex-1" />
            </div>
            <TextField label={t('f_title_en')} name="title_en" value={of.title_en} onChange={(title_en) => set({title_en})} />
            {!form && (
                <div className="flex flex-wrap items-start gap-8">
                    <TextField label={t('f_mark')} name="mark" help={t('f_mark_help')} required value={mark} onChange={setMark} width="6em" />
                    <Radios label={t('f_numbers')} name="numbers" row options={(['each_year', 'running'] as const).map((id) => ({id, text: t(`n_${id}`)}))} value={numbers} onChange={setNumbers} />
                </div>
            )}
            <Checkboxes label={t('f_filled_by')} name="filled_by" required row options={roles} value={of.filled_by} onChange={(filled_by) => set({filled_by})} />
            <div className="flex flex-wrap items-end gap-4">
                <Select label={t('f_signed_by')} name="signed_by" help={t('f_signed_help')} required options={roles} value={of.signed_by || null} onChange={(signed_by) => set({signed_by})} width="16em" />
                <Select label={t('f_kept_by')} name="kept_by" required options={roles} value={of.kept_by || null} onChange={(kept_by) => set({kept_by})} width="16em" />
            </div>
            <TextField label={t('f_purpose')} name="purpose" lines={2} value={of.purpose} onChange={(purpose) => set({purpose})} />
            <TextField label={t('f_guide')} name="guide" lines={2} value={of.guide} onChange={(guide) => set({guide})} />
            {!form && <Columns columns={columns} change={setColumns} />}
        </StepDialog>
    );
}

function Columns({columns, change}: {columns: TypedColumn[]; change: (columns: TypedColumn[]) => void}) {
    const t = useTexts(texts);
    return (
        <>
            {columns.map((column, i) => (
                <FieldGroup key={i} title={t('column_n', {n: i + 1})}>
                    <ColumnFields place={`columns[${i}].`} column={column} change={(one) => change(columns.with(i, one))} />
                    {columns.length > 1 && (
                        <Button quiet onPress={() => change(columns.toSpliced(i, 1))}>
                            {t('less_column', {n: i + 1})}
                        </Button>
                    )}
                </FieldGroup>
            ))}
            <Button icon="plus" onPress={() => change([...columns, emptyColumn])}>
                {t('more_column')}
            </Button>
        </>
    );
}
