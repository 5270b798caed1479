import {useNavigate, useParams, useSearch} from '@tanstack/react-router';
import {useState} from 'react';
import {useCommand, useDownload, useList, useRead, type RowOf} from '@/api/use';
import type {QueryAnswer} from '@/api/types';
import {ActionMenu} from '@/parts/action_menu';
import {Alert} from '@/parts/alert';
import {Button} from '@/parts/button';
import {Select} from '@/parts/choice';
import {Chip, type Tone} from '@/parts/chip';
import {Confirm} from '@/parts/dialog';
import {EmptyState} from '@/parts/empty_state';
import {SearchField} from '@/parts/field';
import {FormFault} from '@/parts/form';
import {ListTable} from '@/parts/list_table';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import type {Column} from '@/parts/table';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {Go} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {usePreferences} from '@/shell/preferences';
import {Cell} from './cell';
import {ImportDialog} from './import_dialog';
import {RowDrawer} from './row_drawer';
import {texts} from './texts';
import {WriteDialog} from './write_dialog';

export type Form = QueryAnswer<'ledgers/forms/{form}'>;
export type Row = RowOf<'ledgers/forms/{form}/rows'>;

interface Search {
    year?: number;
    show?: string;
    q?: string;
}

/** One form's ledger: its rows as on paper, what was corrected struck through, and everything that may be done. */
export default function Ledger() {
    const {form: id} = useParams({strict: false}) as {form: string};
    const form = useRead('ledgers/forms/{form}', {path: {form: id}});
    return <Reading of={form}>{(of) => <Shown key={of.id} form={of} />}</Reading>;
}

function Shown({form}: {form: Form}) {
    const t = useTexts(texts);
    const {past} = useAsOf();
    const {language} = usePreferences();
    const navigate = useNavigate();
    const search = useSearch({strict: false}) as Search;
    const [doing, setDoing] = useState<'write' | 'import' | 'close' | 'confirm'>();
    const [row, setRow] = useState<string>();
    const [typed, setTyped] = useState(search.q ?? '');
    const go = (part: Search) => void navigate({to: '.', search: ((before: object) => ({...before, ...part})) as never, replace: true});
    const volume = form.volumes.find((it) => it.year === search.year) ?? form.volumes[0];
    const where = {path: {form: form.id}, query: {year: volume?.year, show: search.show, q: search.q}};
    const list = useList('ledgers/forms/{form}/rows', where);
    const columns = useColumns(form, setRow);
    const open = volume !== undefined && !volume.closed_on;
    const acts = open && !past;
    const title = form.title[language] || form.title.ja;
    const toConfirm = search.show === 'unconfirmed' ? (list.rows ?? []).filter((it) => !it.mine && !it.confirmed_on && !it.struck_on) : [];
    return (
        <>
            <PageHead
                title={title}
                above={[{to: 'ledgers', text: t('title')}]}
                crumb={title}
                lead={form.owner ? t('of_view', {n: list.total}) : volume && t('of_rows', {volume: volume.year ? volume.label : t('running'), n: volume.rows, open: volume.open, waiting: volume.unconfirmed})}
                asOf
                actions={<Acts form={form} where={where} open={acts} act={setDoing} />}
            />
            <VolumeNote form={form} volume={volume} />
            <Guide form={form} />
            <ListTable
                list={list}
                label={title}
                columns={columns}
                rowKey={(it) => it.id}
                filtered={Boolean(search.q || search.show)}
                filters={
                    <>
                        {form.volumes.length > 1 && (
                            <Select label={t('which_volume')} options={form.volumes.map((it) => ({id: String(it.year), text: it.label}))} value={String(volume?.year)} onChange={(year) => go({year: Number(year)})} width="10em" />
                        )}
                        {!form.owner && <ShowField form={form} value={search.show} choose={(show) => go({show})} />}
                        <form
                            onSubmit={(event) => {
                                event.preventDefault();
                                go({q: typed || undefined});
                            }}
                        >
                            <SearchField
                                label={t('search')}
                                value={typed}
                                onChange={(text) => {
                                    setTyped(text);
                                    if (text === '') go({q: undefined});
                                }}
                                className="w-[220px]"
                            />
                        </form>
                        {form.may_sign && toConfirm.length > 0 && acts && (
                            <Button icon="check" onPress={() => setDoing('confirm')}>
                                {t('confirm_shown', {n: toConfirm.length})}
                            </Button>
                        )}
                    </>
                }
                empty={<EmptyState icon="ledgers">{t(form.owner || volume ? 'no_rows' : 'not_open')}</EmptyState>}
            />
            {row && <RowDrawer form={form} id={row} acts={acts} close={() => setRow(undefined)} />}
            {doing === 'write' && <WriteDialog form={form} close={() => setDoing(undefined)} />}
            {doing === 'import' && <ImportDialog form={form} close={() => setDoing(undefined)} />}
            {doing === 'close' && volume && <CloseVolume volume={volume.id} close={() => setDoing(undefined)} />}
            {doing === 'confirm' && <ConfirmShown rows={toConfirm} close={() => setDoing(undefined)} />}
        </>
    );
}

function Acts({form, where, open, act}: {form: Form; where: {path: {form: string}; query: object}; open: boolean; act: (what: 'write' | 'import' | 'close') => void}) {
    const t = useTexts(texts);
    const excel = useDownload('ledgers/forms/{form}/excel', where as never)();
    const csv = useDownload('ledgers/forms/{form}/csv', where as never)();
    const print = useDownload('ledgers/forms/{form}/print', where as never)();
    const blank = useDownload('ledgers/forms/{form}/blank', {path: {form: form.id}})();
    const kept = form.available && (form.owner || form.volumes.length > 0);
    return (
        <>
            {open && form.may_keep && <ActionMenu text={t('more_acts')} actions={[{id: 'close', text: t('close_volume'), onPress: () => act('close')}]} />}
            <ActionMenu
                text={t('files')}
                actions={[
                    ...(kept
                        ? [
                              {id: 'excel', text: t('excel'), href: excel},
                              {id: 'csv', text: t('csv'), href: csv},
                              {id: 'print', text: t('print'), href: print},
                          ]
                        : []),
                    {id: 'blank', text: t('blank'), href: blank},
                ]}
            />
            {open && form.may_keep && !form.hidden && (
                <Button icon="upload" onPress={() => act('import')}>
                    {t('import')}
                </Button>
            )}
            {open && form.may_write && !form.hidden && (
                <Button primary icon="plus" onPress={() => act('write')}>
                    {t('write')}
                </Button>
            )}
        </>
    );
}

function VolumeNote({form, volume}: {form: Form; volume?: Form['volumes'][number]}) {
    const t = useTexts(texts);
    const days = useDays();
    if (!form.available)
        return (
            <div className="mb-4">
                <Alert tone="info" title={t('coming')} />
            </div>
        );
    if (form.hidden)
        return (
            <div className="mb-4">
                <Alert tone="info" title={t('hidden_note')} />
            </div>
        );
    if (!volume?.closed_on) return null;
    return (
        <div className="mb-4">
            <Alert tone={volume.intact ? 'good' : 'bad'} title={t(volume.intact ? 'intact' : 'not_intact')}>
                {t('closed_note', {day: days.day(volume.closed_on), who: volume.closed_by, n: volume.rows, sha: volume.sha256.slice(0, 16)})}
            </Alert>
        </div>
    );
}

function Guide({form}: {form: Form}) {
    const t = useTexts(texts);
    const {language} = usePreferences();
    const text = form.guide[language] || form.guide.ja;
    return (
        <div className="mb-4">
            <details className="border-b border-line-soft text-[15px]">
                <summary className="min-h-11 cursor-pointer py-2 font-bold">{t('guide')}</summary>
                <div className="max-w-[60em] pb-4 pl-5 space-y-3 text-[15px] leading-[1.8] whitespace-pre-line">
                    <p>{form.purpose[language] || form.purpose.ja}</p>
                    <p>{text}</p>
                    <p className="text-sub">
                        {t('filled_by')}: {form.filled_by}　{t('signed_by')}: {form.signed_by}　{t('kept_by')}: {form.kept_by}
                    </p>
                </div>
            </details>
        </div>
    );
}

function ShowField({form, value, choose}: {form: Form; value?: string; choose: (show?: string) => void}) {
    const t = useTexts(texts);
    const {language} = usePreferences();
    const options = [
        {id: 'all', text: t('show_all')},
        {id: 'open', text: t('show_open')},
        {id: 'unconfirmed', text: t('show_unconfirmed')},
        {id: 'corrected', text: t('show_corrected')},
        {id: 'struck', text: t('show_struck')},
        ...form.states.map((state) => ({id: state.id, text: state.label[language] || state.label.ja})),
    ];
    return <Select label={t('show')} options={options} value={value ?? 'all'} onChange={(id) => choose(id === 'all' ? undefined : id)} width="12em" />;
}

const toneOf = (form: Form, row: Row): Tone => (form.states.find((state) => state.id === row.state)?.end ? 'still' : 'moving');

function useColumns(form: Form, open: (id: string) => void): Column<Row>[] {
    const t = useTexts(texts);
    const {language} = usePreferences();
    const [number, ...others] = form.columns;
    const columns: Column<Row>[] = [
        {
            id: 'number',
            head: number?.label[language] || number?.label.ja || '',
            fixed: true,
            cell: (row) =>
                form.owner ? (
                    row.link ? <Go to={row.link.replace(/^\//, '')}>{row.number}</Go> : row.number
                ) : (
                    <button type="button" className={`link ${row.struck_on ? 'line-through' : ''}`} onClick={() => open(row.id)}>
                        {row.number}
                    </button>
                ),
        },
    ];
    if (!form.owner && form.states.length > 0)
        columns.push({
            id: 'state',
            head: t('state'),
            cell: (row) => {
                const state = form.states.find((it) => it.id === row.state);
                return row.struck_on ? <Chip tone="gone">{t('struck')}</Chip> : state ? <Chip tone={toneOf(form, row)}>{state.label[language] || state.label.ja}</Chip> : '';
            },
        });
    if (!form.owner)
        columns.push({
            id: 'confirmed',
            head: t('confirmed'),
            cell: (row) => (row.struck_on ? (form.states.length > 0 ? '' : <Chip tone="gone">{t('struck')}</Chip>) : row.confirmed_on ? <Chip tone="good">{row.confirmed_by}</Chip> : <Chip tone="waiting">{t('not_confirmed')}</Chip>),
        });
    for (const column of others)
        columns.push({
            id: column.id,
            head: column.label[language] || column.label.ja,
            figures: column.type === 'number',
            wraps: column.type === 'longtext',
            cell: (row) => <Cell column={column} row={row} />,
        });
    if (!form.owner) {
        columns.push({id: 'writer', head: t('written_by'), cell: (row) => row.writer});
        columns.push({id: 'written', head: t('written_at'), hidden: true, cell: (row) => row.recorded_at});
        columns.push({
            id: 'marks',
            head: t('marks'),
            fixed: true,
            cell: (row) => (
                <>
                    {row.was.length > 0 && <Chip tone="late">{t('corrected')}</Chip>}
                    {row.imported && <Chip tone="still">{t('imported')}</Chip>}
                    {row.disposed && <Chip tone="gone">{t('disposed')}</Chip>}
                </>
            ),
        });
    }
    return columns;
}

function CloseVolume({volume, close}: {volume: string; close: () => void}) {
    const t = useTexts(texts);
    const command = useCommand('ledgers/volumes/{volume}/close', () => {
        say(t('volume_closed'));
        close();
    });
    return (
        <Confirm open close={close} title={t('close_volume')} word={t('close_volume')} busy={command.busy} act={() => command.run({on: null}, {path: {volume}})}>
            {command.problem && <FormFault problem={command.problem} />}
            <p>{t('close_lead')}</p>
        </Confirm>
    );
}

function ConfirmShown({rows, close}: {rows: Row[]; close: () => void}) {
    const t = useTexts(texts);
    const command = useCommand('ledgers/confirm', () => {
        say(t('confirm_done'));
        close();
    });
    return (
        <Confirm open close={close} title={t('confirm_shown', {n: rows.length})} word={t('confirm_shown', {n: rows.length})} busy={command.busy} act={() => command.run({rows: rows.map((row) => row.id), form: null, through: null, on: null})}>
            {command.problem && <FormFault problem={command.problem} />}
            <p>{t('confirm_lead')}</p>
        </Confirm>
    );
}
