import {useState} from 'react';
import {useDownload, useList, type RowOf} from '@/api/use';
import {ActionMenu} from '@/parts/action_menu';
import {Button} from '@/parts/button';
import {Select} from '@/parts/choice';
import {Chip} from '@/parts/chip';
import {EmptyState} from '@/parts/empty_state';
import {SearchField} from '@/parts/field';
import {ListPage} from '@/parts/list_page';
import type {Column} from '@/parts/table';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {usePreferences} from '@/shell/preferences';
import {AddColumnDialog, ColumnsDialog} from './column_dialogs';
import {FormDialog} from './form_dialog';
import {HideDialog, ShowDialog} from './hide_dialogs';
import {texts} from './settings_texts';

export type Setting = RowOf<'ledgers/settings'>;
type Doing = {what: 'make'} | {what: 'describe' | 'add' | 'columns' | 'hide' | 'show'; form: string};

const kinds = {
    all: () => true,
    changed: (row: Setting) => row.own || row.columns.length > 0 || Boolean(row.hidden_on),
    hidden: (row: Setting) => Boolean(row.hidden_on),
};

/** 様式の設定: which forms are used, the columns the company added, the forms of its own. */
export default function Settings() {
    const t = useTexts(texts);
    const {past} = useAsOf();
    const may = useMay('ledgers.forms') && !past;
    const list = useList('ledgers/settings');
    const files = useDownload('ledgers/settings');
    const [wanted, setWanted] = useState('');
    const [which, setWhich] = useState<keyof typeof kinds>('all');
    const [doing, setDoing] = useState<Doing>();
    const all = list.rows ?? [];
    const rows = list.rows?.filter((row) => kinds[which](row) && (row.title.ja + row.title.en + row.kana + row.id).toLowerCase().includes(wanted.toLowerCase()));
    const of = doing && doing.what !== 'make' ? all.find((row) => row.id === doing.form) : undefined;
    const close = () => setDoing(undefined);
    return (
        <>
            <ListPage
                title={t('title')}
                above={[{to: 'ledgers', text: t('ledgers')}]}
                lead={
                    list.rows &&
                    t('lead', {
                        used: all.filter((row) => !row.hidden_on).length,
                        hidden: all.filter((row) => row.hidden_on).length,
                        own: all.filter((row) => row.own).length,
                        columns: all.filter((row) => !row.own).reduce((sum, row) => sum + row.columns.filter((column) => !column.ended_on).length, 0),
                    })
                }
                asOf
                actions={
                    may && (
                        <Button primary icon="plus" onPress={() => setDoing({what: 'make'})}>
                            {t('make')}
                        </Button>
                    )
                }
                list={{...list, rows}}
                rowKey={(row) => row.id}
                columns={useColumns(may ? setDoing : undefined)}
                files={files}
                filters={
                    <>
                        <Select label={t('which')} options={(['all', 'changed', 'hidden'] as const).map((id) => ({id, text: t(`w_${id}`)}))} value={which} onChange={setWhich} width="12em" />
                        <SearchField label={t('search')} value={wanted} onChange={setWanted} className="w-[240px]" />
                    </>
                }
                filtered={wanted !== '' || which !== 'all'}
                empty={<EmptyState icon="ledgers">{t('none')}</EmptyState>}
            />
            {doing?.what === 'make' && <FormDialog close={close} />}
            {of && doing?.what === 'describe' && <FormDialog form={of} close={close} />}
            {of && doing?.what === 'add' && <AddColumnDialog form={of} close={close} />}
            {of && doing?.what === 'columns' && <ColumnsDialog form={of} may={may} close={close} />}
            {of && doing?.what === 'hide' && <HideDialog form={of} close={close} />}
            {of && doing?.what === 'show' && <ShowDialog form={of} close={close} />}
        </>
    );
}

function useColumns(act?: (doing: Doing) => void): Column<Setting>[] {
    const t = useTexts(texts);
    const days = useDays();
    const {language} = usePreferences();
    const title = (row: Setting) => row.title[language] || row.title.ja;
    const actions = (row: Setting) => {
        const one = (what: 'describe' | 'add' | 'columns' | 'hide' | 'show', text: string) => ({id: what, text, onPress: () => act?.({what, form: row.id})});
        return [
            ...(row.kept_here && !row.hidden_on ? [one('add', t('add'))] : []),
            ...(row.columns.length > 0 ? [one('columns', t('added'))] : []),
            ...(row.own ? [one('describe', t('describe'))] : []),
            row.hidden_on ? one('show', t('show')) : one('hide', t('hide')),
        ];
    };
    return [
        {id: 'id', head: t('form'), fixed: true, cell: (row) => row.id.toUpperCase(), sort: (row) => row.id},
        {id: 'title', head: t('name'), fixed: true, wraps: true, cell: (row) => <Go to={`ledgers/${row.id}`}>{title(row)}</Go>, sort: (row) => row.kana},
        {
            id: 'state',
            head: t('state'),
            cell: (row) => (row.hidden_on ? <Chip tone="gone">{t('s_hidden')}</Chip> : row.own ? <Chip tone="moving">{t('s_own')}</Chip> : <Chip tone="good">{t('s_used')}</Chip>),
            sort: (row) => (row.hidden_on ? 2 : row.own ? 1 : 0),
        },
        {id: 'added', head: t('added'), wraps: true, cell: (row) => row.added, sort: (row) => row.added || null},
        {id: 'rows', head: t('rows'), figures: true, cell: (row) => (row.kept_here ? row.rows : '—'), sort: (row) => row.rows},
        {id: 'reason', head: t('reason'), wraps: true, cell: (row) => (row.hidden_on ? `${days.day(row.hidden_on)}　${row.reason}` : ''), sort: (row) => row.hidden_on},
        {id: 'by', head: t('by'), hidden: true, cell: (row) => row.hidden_by},
        ...(act ? [{id: 'act', head: t('act'), fixed: true, cell: (row: Setting) => <ActionMenu text={t('act')} label={t('act_of', {title: title(row)})} actions={actions(row)} />}] : []),
    ];
}
