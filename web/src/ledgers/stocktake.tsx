import {useParams} from '@tanstack/react-router';
import {useState} from 'react';
import type {QueryAnswer} from '@/api/types';
import {useCommand, useDownload, useRead} from '@/api/use';
import {Alert} from '@/parts/alert';
import {Button, ButtonLink} from '@/parts/button';
import {Radios} from '@/parts/choice';
import {Chip, type Tone} from '@/parts/chip';
import {Confirm} from '@/parts/dialog';
import {TextField} from '@/parts/field';
import {FormFault} from '@/parts/form';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {StepDialog} from '@/parts/step_dialog';
import {Table, type Column} from '@/parts/table';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {usePreferences} from '@/shell/preferences';
import {texts} from './stocktake_texts';

type Stocktake = QueryAnswer<'ledgers/stocktakes/{stocktake}'>;
type Tick = Stocktake['rows'][number];

const tones: Record<NonNullable<Tick['result']>, Tone> = {there: 'good', missing: 'bad', differs: 'late'};

/** One stock-taking: the list, what was seen of each row, what no row has. */
export default function StocktakePage() {
    const {stocktake} = useParams({strict: false}) as {stocktake: string};
    return <Reading of={useRead('ledgers/stocktakes/{stocktake}', {path: {stocktake}})}>{(of) => <Sheet of={of} />}</Reading>;
}

function Sheet({of}: {of: Stocktake}) {
    const t = useTexts(texts);
    const days = useDays();
    const {language} = usePreferences();
    const {past} = useAsOf();
    const open = !of.head.signed_on && !past;
    const maySign = useMay('ledgers.confirm') && open;
    const mayCount = useMay('ledgers.write') && open;
    const paper = useDownload('ledgers/stocktakes/{stocktake}/sheet', {path: {stocktake: of.head.id}});
    const [doing, setDoing] = useState<'read' | 'sign' | Tick>();
    const columns = useColumns(mayCount ? setDoing : undefined);
    const close = () => setDoing(undefined);
    const title = `${of.head.number}　${of.head.title[language] || of.head.title.ja}`;
    return (
        <>
            <PageHead
                title={title}
                above={[
                    {to: 'ledgers', text: t('title')},
                    {to: 'ledgers/stocktakes', text: t('stocktakes')},
                ]}
                crumb={of.head.number}
                lead={t('progress', {n: of.head.counted, all: of.head.rows, differing: of.head.differing})}
                asOf
                actions={
                    <>
                        <ButtonLink href={paper()} icon="print">
                            {t('sheet')}
                        </ButtonLink>
                        {mayCount && <Button onPress={() => setDoing('read')}>{t('read')}</Button>}
                        {maySign && (
                            <Button primary onPress={() => setDoing('sign')}>
                                {t('sign')}
                            </Button>
                        )}
                    </>
                }
            />
            {of.head.signed_on && (
                <div className="mb-4">
                    <Alert tone={of.differences.length > 0 ? 'bad' : 'good'} title={t('signed_note', {day: days.day(of.head.signed_on), who: of.head.signed_by, n: of.differences.length})}>
                        {of.differences.length > 0 && t('actions_note', {who: of.head.responsible})}
                    </Alert>
                </div>
            )}
            {of.unlisted.length > 0 && <p className="mb-4 text-[15px]">{t('unlisted_note', {things: of.unlisted.join('、')})}</p>}
            <Table label={title} columns={columns} rows={of.rows} rowKey={(row) => row.number} total={of.rows.length} />
            {doing === 'read' && <ReadDialog of={of} close={close} />}
            {doing === 'sign' && <SignDialog of={of} close={close} />}
            {doing && typeof doing === 'object' && <TickDialog of={of} row={doing} close={close} />}
        </>
    );
}

function useColumns(tick?: (row: Tick) => void): Column<Tick>[] {
    const t = useTexts(texts);
    return [
        {id: 'number', head: t('number'), fixed: true, cell: (row) => row.number, sort: (row) => row.number},
        {id: 'result', head: t('result'), cell: (row) => (row.result ? <Chip tone={tones[row.result]}>{t(`r_${row.result}`)}</Chip> : <Chip tone="waiting">{t('r_none')}</Chip>), sort: (row) => row.result ?? ''},
        {
            id: 'act',
            head: t('act'),
            cell: (row) =>
                tick ? (
                    <Button quiet onPress={() => tick(row)}>
                        {t('enter')}
                    </Button>
                ) : null,
        },
        {id: 'summary', head: t('summary'), wraps: true, cell: (row) => row.summary},
        {id: 'note', head: t('note'), wraps: true, cell: (row) => row.note},
    ];
}

function useCount(close: () => void) {
    const t = useTexts(texts);
    return useCommand('ledgers/stocktakes/{stocktake}/count', () => {
        say(t('counted_done'));
        close();
    });
}

/** Numbers typed, or read by a code reader, which types them: one a line. */
function ReadDialog({of, close}: {of: Stocktake; close: () => void}) {
    const t = useTexts(texts);
    const [seen, setSeen] = useState('');
    const [unlisted, setUnlisted] = useState('');
    const count = useCount(close);
    const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
    return (
        <StepDialog title={t('read')} word={t('enter')} command={count} send={() => count.run({seen: lines(seen), rows: [], unlisted: lines(unlisted), on: null}, {path: {stocktake: of.head.id}})} close={close}>
            <TextField label={t('seen')} name="seen" help={t('seen_help')} lines={6} value={seen} onChange={setSeen} />
            <TextField label={t('unlisted')} name="unlisted" help={t('unlisted_help')} lines={2} value={unlisted} onChange={setUnlisted} />
        </StepDialog>
    );
}

function TickDialog({of, row, close}: {of: Stocktake; row: Tick; close: () => void}) {
    const t = useTexts(texts);
    const [result, setResult] = useState<NonNullable<Tick['result']>>(row.result ?? 'there');
    const [note, setNote] = useState(row.note);
    const count = useCount(close);
    return (
        <StepDialog title={row.number} word={t('enter')} command={count} send={() => count.run({seen: [], rows: [{number: row.number, result, note}], unlisted: [], on: null}, {path: {stocktake: of.head.id}})} close={close}>
            <p className="text-[15px]">{row.summary}</p>
            <Radios label={t('result')} name="rows[0].result" row options={(['there', 'missing', 'differs'] as const).map((id) => ({id, text: t(`r_${id}`)}))} value={result} onChange={setResult} />
            <TextField label={t('note')} name="rows[0].note" help={t('note_help')} value={note} onChange={setNote} />
        </StepDialog>
    );
}

function SignDialog({of, close}: {of: Stocktake; close: () => void}) {
    const t = useTexts(texts);
    const sign = useCommand('ledgers/stocktakes/{stocktake}/sign', () => {
        say(t('signed_done'));
        close();
    });
    return (
        <Confirm open close={close} title={t('sign')} word={t('sign')} busy={sign.busy} act={() => sign.run({on: null}, {path: {stocktake: of.head.id}})}>
            {sign.problem && <FormFault problem={sign.problem} />}
            <p>{t('sign_lead', {n: of.head.differing, who: of.head.responsible})}</p>
        </Confirm>
    );
}
