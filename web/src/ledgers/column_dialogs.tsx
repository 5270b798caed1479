import {useState} from 'react';
import {useCommand} from '@/api/use';
import {Button} from '@/parts/button';
import {Chip} from '@/parts/chip';
import {Dialog} from '@/parts/dialog';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {Table} from '@/parts/table';
import {say} from '@/parts/toast';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {usePreferences} from '@/shell/preferences';
import {ColumnFields, emptyColumn, sent} from './column_fields';
import type {Setting} from './settings';
import {texts} from './settings_texts';

type Own = Setting['columns'][number];

/** 欄を加える, behind those of the form. */
export function AddColumnDialog({form, close}: {form: Setting; close: () => void}) {
    const t = useTexts(texts);
    const {language} = usePreferences();
    const [column, setColumn] = useState(emptyColumn);
    const add = useCommand('ledgers/forms/{form}/columns', () => {
        say(t('column_added'));
        close();
    });
    return (
        <StepDialog title={`${t('add')}　${form.title[language] || form.title.ja}`} word={t('add')} command={add} send={() => add.run({column: sent(column), on: null}, {path: {form: form.id}})} close={close}>
            <p className="text-[15px]">{t('add_lead')}</p>
            <ColumnFields place="column." column={column} change={setColumn} />
        </StepDialog>
    );
}

/** The columns the company added to a form, and their end. */
export function ColumnsDialog({form, may, close}: {form: Setting; may: boolean; close: () => void}) {
    const t = useTexts(texts);
    const days = useDays();
    const {language} = usePreferences();
    const [ending, setEnding] = useState<Own>();
    const title = t('columns_of', {title: form.title[language] || form.title.ja});
    if (ending) return <EndDialog column={ending} close={() => setEnding(undefined)} />;
    return (
        <Dialog open close={close} title={title} wide>
            <Table
                bare
                label={title}
                rows={form.columns}
                rowKey={(row) => row.id}
                columns={[
                    {id: 'label', head: t('c_label'), cell: (row: Own) => (language === 'en' && row.label_en) || row.label},
                    {id: 'type', head: t('c_type'), cell: (row: Own) => t(`t_${row.type}`)},
                    {id: 'required', head: t('c_required'), cell: (row: Own) => (row.required ? '○' : '')},
                    {id: 'since', head: t('c_since'), cell: (row: Own) => days.day(row.added_on)},
                    {id: 'state', head: t('c_state'), cell: (row: Own) => (row.ended_on ? <Chip tone="gone">{t('c_ended', {day: days.day(row.ended_on)})}</Chip> : <Chip tone="good">{t('c_used')}</Chip>)},
                    {
                        id: 'act',
                        head: t('act'),
                        cell: (row: Own) =>
                            may && !row.ended_on ? (
                                <Button quiet onPress={() => setEnding(row)}>
                                    {t('end')}
                                </Button>
                            ) : (
                                row.end_reason
                            ),
                    },
                ]}
                empty={<p className="px-6 py-4 text-[15px]">{t('no_columns')}</p>}
            />
        </Dialog>
    );
}

function EndDialog({column, close}: {column: Own; close: () => void}) {
    const t = useTexts(texts);
    const [reason, setReason] = useState('');
    const end = useCommand('ledgers/columns/{column}/end', () => {
        say(t('column_ended'));
        close();
    });
    return (
        <StepDialog title={t('end_column', {label: column.label})} word={t('end')} command={end} send={() => end.run({reason, on: null}, {path: {column: column.id}})} close={close} danger>
            <p className="text-[15px]">{t('end_lead')}</p>
            <TextField label={t('reason')} name="reason" required lines={2} value={reason} onChange={setReason} />
        </StepDialog>
    );
}
