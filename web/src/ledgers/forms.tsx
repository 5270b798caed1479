import {useState} from 'react';
import {useCommand, useDownload, useList, type RowOf} from '@/api/use';
import {Button, ButtonLink} from '@/parts/button';
import {Checkboxes, Select} from '@/parts/choice';
import {Chip, type Tone} from '@/parts/chip';
import {EmptyState} from '@/parts/empty_state';
import {SearchField} from '@/parts/field';
import {ListPage} from '@/parts/list_page';
import {StepDialog} from '@/parts/step_dialog';
import type {Column} from '@/parts/table';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {Go, useCompanyPath, useMay} from '@/shell/company';
import {fiscalYear, useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {usePreferences} from '@/shell/preferences';
import {texts} from './texts';

export type FormLine = RowOf<'ledgers/forms'>;

/** Every form with its volume of the year: how many rows, what is unfinished, what waits for a confirmation. */
export default function Forms() {
    const t = useTexts(texts);
    const {past} = useAsOf();
    const may = useMay('ledgers.keep');
    const path = useCompanyPath();
    const [wanted, setWanted] = useState('');
    const [opening, setOpening] = useState(false);
    const list = useList('ledgers/forms');
    const files = useDownload('ledgers/forms');
    const all = list.rows ?? [];
    const rows = list.rows?.filter((row) => (row.title.ja + row.title.en + row.kana + row.id).toLowerCase().includes(wanted.toLowerCase()));
    return (
        <>
            <ListPage
                title={t('title')}
                lead={!list.rows ? '　' : t('lead', {all: all.length, open: all.filter((row) => !row.owner && row.opened && !row.closed).length, waiting: all.reduce((sum, row) => sum + row.unconfirmed, 0)})}
                asOf
                actions={
                    <>
                        <ButtonLink href={path('ledgers/settings')} icon="settings">
                            {t('settings')}
                        </ButtonLink>
                        <ButtonLink href={path('ledgers/stocktakes')} icon="check">
                            {t('stocktakes')}
                        </ButtonLink>
                        <ButtonLink href={path('ledgers/keeping')} icon="ledgers">
                            {t('keeping')}
                        </ButtonLink>
                        <ButtonLink href={path('ledgers/check')} icon="check">
                            {t('check')}
                        </ButtonLink>
                        {may && !past && (
                            <Button primary icon="plus" onPress={() => setOpening(true)}>
                                {t('open_year')}
                            </Button>
                        )}
                    </>
                }
                list={{...list, rows}}
                rowKey={(row) => row.id}
                columns={useColumns()}
                files={files}
                filters={<SearchField label={t('search_forms')} value={wanted} onChange={setWanted} className="w-[240px]" />}
                filtered={wanted !== ''}
                empty={<EmptyState icon="ledgers">{t('no_rows')}</EmptyState>}
            />
            {opening && <OpenDialog forms={all} close={() => setOpening(false)} />}
        </>
    );
}

const stateOf = (row: FormLine): ['v_coming' | 'v_elsewhere' | 'v_none' | 'v_closed' | 'v_open', Tone] =>
    !row.available ? ['v_coming', 'gone'] : row.owner ? ['v_elsewhere', 'still'] : !row.opened ? ['v_none', 'waiting'] : row.closed ? ['v_closed', 'good'] : ['v_open', 'moving'];

function useColumns(): Column<FormLine>[] {
    const t = useTexts(texts);
    const days = useDays();
    const {language} = usePreferences();
    const count = (row: FormLine, n: number) => (row.available && (row.owner || row.opened) ? n : '—');
    return [
        {id: 'id', head: t('form'), fixed: true, cell: (row) => row.id.toUpperCase(), sort: (row) => row.id},
        {id: 'title', head: t('name'), fixed: true, wraps: true, cell: (row) => <Go to={`ledgers/${row.id}`}>{row.title[language] || row.title.ja}</Go>, sort: (row) => row.kana},
        {
            id: 'state',
            head: t('state'),
            cell: (row) => {
                const [word, tone] = stateOf(row);
                return <Chip tone={tone}>{t(word)}</Chip>;
            },
            sort: (row) => stateOf(row)[0],
        },
        {id: 'volume', head: t('volume'), cell: (row) => (row.owner ? '' : row.year ? days.fiscalYear(row.year) : t('running')), sort: (row) => row.year},
        {id: 'rows', head: t('rows'), figures: true, cell: (row) => count(row, row.rows), sort: (row) => row.rows},
        {id: 'open', head: t('unfinished'), figures: true, cell: (row) => (row.owner ? '—' : count(row, row.open)), sort: (row) => row.open},
        {
            id: 'unconfirmed',
            head: t('unconfirmed'),
            figures: true,
            cell: (row) => (row.owner ? '—' : row.unconfirmed > 0 ? <Go to={`ledgers/${row.id}?show=unconfirmed`}>{row.unconfirmed}</Go> : count(row, 0)),
            sort: (row) => row.unconfirmed,
        },
        {id: 'kept_by', head: t('kept_by'), cell: (row) => row.kept_by, sort: (row) => row.kept_by},
        {id: 'signed_by', head: t('signed_by'), hidden: true, cell: (row) => row.signed_by, sort: (row) => row.signed_by},
    ];
}

/** 年度の開設: every form that has no volume yet, unless it is left out. */
function OpenDialog({forms, close}: {forms: FormLine[]; close: () => void}) {
    const t = useTexts(texts);
    const days = useDays();
    const {today} = useAsOf();
    const {language} = usePreferences();
    const now = fiscalYear(today);
    const [year, setYear] = useState(now);
    const free = forms.filter((form) => !form.owner && !(form.opened && (form.year === 0 || form.year === year)));
    const [left, setLeft] = useState<string[]>([]);
    const open = useCommand('ledgers/volumes', () => {
        say(t('opened'));
        close();
    });
    const chosen = free.filter((form) => !left.includes(form.id)).map((form) => form.id);
    return (
        <StepDialog title={t('open_year')} word={t('open_year')} command={open} send={() => open.run({forms: chosen, year, on: null})} close={close} wide>
            <p className="text-[15px]">{t('open_lead')}</p>
            <Select label={t('year')} name="year" options={[now - 1, now, now + 1].map((it) => ({id: String(it), text: days.fiscalYear(it)}))} value={String(year)} onChange={(id) => setYear(Number(id))} width="10em" />
            {free.length > 0 ? (
                <Checkboxes
                    label={t('open_which')}
                    name="forms"
                    options={free.map((form) => ({id: form.id, text: form.title[language] || form.title.ja}))}
                    value={chosen}
                    onChange={(ids) => setLeft(free.map((form) => form.id).filter((id) => !ids.includes(id)))}
                />
            ) : (
                <p className="text-[15px]">{t('all_open')}</p>
            )}
        </StepDialog>
    );
}
