import {useState} from 'react';
import {useUpload} from '@/api/use';
import type {CommandAnswer} from '@/api/types';
import {Alert} from '@/parts/alert';
import {Button} from '@/parts/button';
import {Chip, type Tone} from '@/parts/chip';
import {DateField} from '@/parts/date_field';
import {Actions, Dialog} from '@/parts/dialog';
import {FileDrop} from '@/parts/file_drop';
import {Form} from '@/parts/form';
import {MarkingConfirm} from '@/parts/marking_confirm';
import {Table, type Column} from '@/parts/table';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {usePreferences} from '@/shell/preferences';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

type Preview = CommandAnswer<'organization/people/examine'>;
type Row = Preview['rows'][number];

const tones: Record<string, Tone> = {added: 'moving', changed: 'waiting', same: 'still', faulty: 'bad'};
const fields = {name: 'name', kana: 'kana', department: 'department', title: 'post', employment: 'employment', mail: 'mail', telephone: 'telephone', night_telephone: 'night_telephone'} as const;

/** A list of people: choose it, see what it would do, take all of it or nothing. */
export function ImportDialog({close}: {close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [file, setFile] = useState<File>();
    const [sent, setSent] = useState<number>();
    const [on, setOn] = useState<string | null>(today);
    const [confirmed, setConfirmed] = useState(false);
    const examine = useUpload('organization/people/examine', () => setSent(undefined));
    const take = useUpload('organization/people/import', () => {
        say(t('imported'));
        close();
    });
    const choose = (chosen: File) => {
        setFile(chosen);
        setConfirmed(false);
        take.reset();
        examine.run(chosen, setSent);
    };
    const preview = file && examine.answer;
    const again = () => {
        setFile(undefined);
        setSent(undefined);
        examine.reset();
        take.reset();
    };
    return (
        <Dialog open close={close} title={t('import_title')} wide>
            <Form problem={take.problem ?? examine.problem} onSubmit={() => file && take.run(file, setSent, {on, confirmed_marking: confirmed || null})} className="space-y-5">
                <p className="text-[15px]">{t('import_lead')}</p>
                {preview ? <Shown of={preview} /> : <FileDrop label={t('import_file')} kinds={['.xlsx', '.xlsm', '.csv']} sent={sent} onFile={choose} />}
                {preview && preview.faulty === 0 && <DateField label={t('import_on')} name="on" value={on} onChange={setOn} />}
                {preview && <MarkingConfirm problem={take.problem} value={confirmed} onChange={setConfirmed} />}
                <Actions cancel={close}>
                    {preview && <Button onPress={again}>{t('import_again')}</Button>}
                    {preview && preview.faulty === 0 && preview.added + preview.changed > 0 && (
                        <Button type="submit" primary busy={take.busy}>
                            {t('import_do')}
                        </Button>
                    )}
                </Actions>
            </Form>
        </Dialog>
    );
}

function Shown({of}: {of: Preview}) {
    const t = useTexts(texts);
    const columns = useColumns();
    return (
        <div className="space-y-3">
            {of.faulty > 0 && <Alert title={t('import_faulty')} />}
            <p className="text-[15px] font-bold">{t('import_counts', {added: of.added, changed: of.changed, same: of.same, faulty: of.faulty})}</p>
            <p className="text-[14px] text-sub">{t('import_columns', {names: of.columns.join('、')})}</p>
            {of.others.length > 0 && <p className="text-[14px] text-sub">{t('import_others', {names: of.others.join('、')})}</p>}
            <div data-scrollable tabIndex={0} role="group" aria-label={t('import_result')} className="max-h-[320px] overflow-auto">
                <Table label={t('import_result')} columns={columns} rows={of.rows} rowKey={(row) => String(row.row)} bare />
            </div>
        </div>
    );
}

function useColumns(): Column<Row>[] {
    const t = useTexts(texts);
    const {language} = usePreferences();
    const words = (row: Row) => [
        ...row.faults.map((fault) => `${fault.cell}：${fault.text[language]}`),
        ...row.changes.map(({field, before, after}) =>
            t('import_change', {field: t(fields[field as keyof typeof fields] ?? 'number'), before: before || t('import_blank'), after: after || t('import_blank')}),
        ),
    ];
    const result = {added: 'import_added', changed: 'import_changed', same: 'import_same', faulty: 'import_fault'} as const;
    return [
        {id: 'row', head: t('import_row'), cell: (row) => row.row, sort: (row) => row.row, figures: true, fixed: true},
        {id: 'state', head: t('state'), cell: (row) => <Chip tone={tones[row.state] ?? 'still'}>{t(result[row.state as keyof typeof result])}</Chip>, sort: (row) => row.state, fixed: true},
        {id: 'number', head: t('number'), cell: (row) => row.number, sort: (row) => row.number},
        {id: 'name', head: t('name'), cell: (row) => row.name, sort: (row) => row.kana},
        {id: 'words', head: t('import_result'), cell: (row) => words(row).map((word) => <div key={word}>{word}</div>), wraps: true},
    ];
}
