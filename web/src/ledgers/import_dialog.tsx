import {useState} from 'react';
import {useUpload} from '@/api/use';
import type {CommandAnswer} from '@/api/types';
import {Alert} from '@/parts/alert';
import {Button} from '@/parts/button';
import {Checkbox, Select} from '@/parts/choice';
import {Actions, Dialog} from '@/parts/dialog';
import {FileDrop} from '@/parts/file_drop';
import {Form as Fields} from '@/parts/form';
import {MarkingConfirm} from '@/parts/marking_confirm';
import {Table, type Column} from '@/parts/table';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import {usePreferences} from '@/shell/preferences';
import type {Form} from './ledger';
import {texts} from './texts';

type Preview = CommandAnswer<'ledgers/forms/{form}/import/examine'>;
const unused = '-';

/** An existing ledger: choose it, see which column is which and what is wrong, take all of it or nothing. */
export function ImportDialog({form, close}: {form: Form; close: () => void}) {
    const t = useTexts(texts);
    const [file, setFile] = useState<File>();
    const [sent, setSent] = useState<number>();
    const [columns, setColumns] = useState<Record<string, string>>();
    const [leave, setLeave] = useState(false);
    const [confirmed, setConfirmed] = useState(false);
    const where = {path: {form: form.id}};
    const examine = useUpload('ledgers/forms/{form}/import/examine', () => setSent(undefined));
    const take = useUpload('ledgers/forms/{form}/import', () => {
        say(t('import_done'));
        close();
    });
    const look = (chosen: File, mapping?: Record<string, string>) => {
        setFile(chosen);
        setColumns(mapping);
        take.reset();
        examine.run(chosen, setSent, mapping ? {columns: mapping, head_row: examine.answer?.head_row ?? null} : {}, where);
    };
    const preview = file && examine.answer;
    const choose = (letter: string, key: string) => {
        if (!file || !preview) return;
        const now = columns ?? Object.fromEntries(preview.columns.filter((it) => it.key).map((it) => [it.key, it.letter]));
        const rest = Object.fromEntries(Object.entries(now).filter(([of, at]) => at !== letter && of !== key));
        look(file, key === unused ? rest : {...rest, [key]: letter});
    };
    const send = () => file && take.run(file, setSent, {columns: columns ?? null, head_row: columns ? preview?.head_row : null, leave_out_refused: leave || null, confirmed_marking: confirmed || null}, where);
    const ready = preview && preview.good > 0 && (preview.refused === 0 || leave);
    return (
        <Dialog open close={close} title={t('import_title')} wide>
            <Fields problem={take.problem ?? examine.problem} onSubmit={send}>
                <p className="text-[15px]">{t('import_lead')}</p>
                {preview ? <Shown form={form} of={preview} choose={choose} /> : <FileDrop label={t('import_file')} kinds={['.xlsx', '.xlsm', '.csv']} sent={sent} onFile={(chosen) => look(chosen)} />}
                {preview && preview.refused > 0 && (
                    <Checkbox value={leave} onChange={setLeave}>
                        {t('import_leave')}
                    </Checkbox>
                )}
                {preview && <MarkingConfirm problem={take.problem} value={confirmed} onChange={setConfirmed} />}
                <Actions cancel={close}>
                    {preview && (
                        <Button
                            onPress={() => {
                                setFile(undefined);
                                examine.reset();
                                take.reset();
                            }}
                        >
                            {t('import_again')}
                        </Button>
                    )}
                    {ready && (
                        <Button type="submit" primary busy={take.busy}>
                            {t('import_do')}
                        </Button>
                    )}
                </Actions>
            </Fields>
        </Dialog>
    );
}

function Shown({form, of, choose}: {form: Form; of: Preview; choose: (letter: string, key: string) => void}) {
    const t = useTexts(texts);
    const {language} = usePreferences();
    const options = [{id: unused, text: t('import_unused')}, ...form.columns.map((column) => ({id: column.id, text: column.label[language] || column.label.ja}))];
    const columns: Column<Preview['columns'][number]>[] = [
        {id: 'column', head: t('import_column'), cell: (it) => `${it.letter}　${it.label}`},
        {id: 'key', head: t('import_goes_to'), cell: (it) => <Select label={`${it.letter} ${t('import_goes_to')}`} options={options} value={it.key || unused} onChange={(key) => choose(it.letter, key)} width="16em" />},
    ];
    const faults: Column<Preview['faults'][number]>[] = [
        {id: 'cell', head: t('import_cell'), cell: (it) => it.cell},
        {id: 'text', head: t('import_fault'), wraps: true, cell: (it) => it.text[language] || it.text.ja},
    ];
    return (
        <div className="space-y-4">
            {of.refused > 0 && <Alert title={t('import_counts', {read: of.read, good: of.good, refused: of.refused})} />}
            {of.refused === 0 && <p className="text-[15px] font-bold">{t('import_counts', {read: of.read, good: of.good, refused: of.refused})}</p>}
            {of.missing.length > 0 && <p className="text-[14px] text-sub">{t('import_missing', {names: of.missing.join('、')})}</p>}
            {of.faults.length > 0 && (
                <div data-scrollable tabIndex={0} role="group" aria-label={t('import_faults')} className="max-h-[240px] overflow-auto">
                    <Table label={t('import_faults')} columns={faults} rows={of.faults} rowKey={(it) => it.cell + it.code} bare />
                </div>
            )}
            <div data-scrollable tabIndex={0} role="group" aria-label={t('import_columns')} className="max-h-[280px] overflow-auto">
                <Table label={t('import_columns')} columns={columns} rows={of.columns} rowKey={(it) => it.letter} bare />
            </div>
        </div>
    );
}
