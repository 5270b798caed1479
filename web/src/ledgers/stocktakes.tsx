import {useState} from 'react';
import {useCommand, useDownload, useList, type RowOf} from '@/api/use';
import {Button} from '@/parts/button';
import {ComboBox} from '@/parts/choice';
import {Chip} from '@/parts/chip';
import {EmptyState} from '@/parts/empty_state';
import {TextField} from '@/parts/field';
import {ListPage} from '@/parts/list_page';
import {StepDialog} from '@/parts/step_dialog';
import type {Column} from '@/parts/table';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {PersonField} from '@/shell/people';
import {usePreferences} from '@/shell/preferences';
import {texts} from './stocktake_texts';

type Line = RowOf<'ledgers/stocktakes'>;

/** 照合: every stock-taking of a ledger, what it found and who signed it. */
export default function Stocktakes() {
    const t = useTexts(texts);
    const {past} = useAsOf();
    const may = useMay('ledgers.keep') && !past;
    const list = useList('ledgers/stocktakes');
    const files = useDownload('ledgers/stocktakes');
    const [starting, setStarting] = useState(false);
    return (
        <>
            <ListPage
                title={t('stocktakes')}
                above={[{to: 'ledgers', text: t('title')}]}
                lead={t('lead')}
                asOf
                actions={
                    may && (
                        <Button primary icon="plus" onPress={() => setStarting(true)}>
                            {t('start')}
                        </Button>
                    )
                }
                list={list}
                rowKey={(row) => row.id}
                columns={useColumns()}
                files={files}
                empty={<EmptyState icon="ledgers">{t('none')}</EmptyState>}
            />
            {starting && <StartDialog close={() => setStarting(false)} />}
        </>
    );
}

function useColumns(): Column<Line>[] {
    const t = useTexts(texts);
    const days = useDays();
    const {language} = usePreferences();
    return [
        {id: 'number', head: t('number'), fixed: true, cell: (row) => <Go to={`ledgers/stocktakes/${row.id}`}>{row.number}</Go>, sort: (row) => row.number},
        {id: 'title', head: t('ledger'), fixed: true, cell: (row) => row.title[language] || row.title.ja, sort: (row) => row.form},
        {id: 'extent', head: t('extent'), cell: (row) => t(row.extent), sort: (row) => row.extent},
        {id: 'state', head: t('state'), cell: (row) => <Chip tone={row.signed_on ? 'good' : 'moving'}>{t(row.signed_on ? 's_signed' : 's_open')}</Chip>, sort: (row) => row.signed_on},
        {id: 'counted', head: t('counted'), figures: true, cell: (row) => `${row.counted} / ${row.rows}`, sort: (row) => row.counted},
        {id: 'differing', head: t('differing'), figures: true, cell: (row) => row.differing, sort: (row) => row.differing},
        {id: 'started_on', head: t('started_on'), cell: (row) => days.short(row.started_on), sort: (row) => row.started_on},
        {id: 'signed', head: t('signed'), cell: (row) => (row.signed_on ? `${days.short(row.signed_on)}　${row.signed_by}` : '—'), sort: (row) => row.signed_on},
    ];
}

function StartDialog({close}: {close: () => void}) {
    const t = useTexts(texts);
    const {language} = usePreferences();
    const forms = useList('ledgers/forms').rows;
    const [form, setForm] = useState<string | null>(null);
    const [size, setSize] = useState('');
    const [responsible, setResponsible] = useState<string | null>(null);
    const start = useCommand('ledgers/stocktakes', () => {
        say(t('started'));
        close();
    });
    const send = () => start.run({form: form ?? '', year: null, size: size ? Number(size) : null, responsible: responsible ?? '', on: null});
    return (
        <StepDialog title={t('start')} word={t('start')} command={start} send={send} close={close}>
            <p className="text-[15px]">{t('start_lead')}</p>
            <ComboBox key={forms ? 'here' : 'coming'} label={t('ledger')} name="form" required disabled={!forms} options={(forms ?? []).filter((it) => it.available && (it.owner || it.opened)).map((it) => ({id: it.id, text: it.title[language] || it.title.ja}))} value={form} onChange={setForm} />
            <TextField label={t('size')} name="size" help={t('size_help')} value={size} onChange={setSize} width="8em" />
            <PersonField label={t('responsible')} name="responsible" help={t('responsible_help')} required value={responsible} onChange={setResponsible} />
        </StepDialog>
    );
}
