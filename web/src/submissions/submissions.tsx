import {useNavigate, useSearch} from '@tanstack/react-router';
import {useState} from 'react';
import {useList} from '@/api/use';
import {Button} from '@/parts/button';
import {PageHead} from '@/parts/page_head';
import {Tabs} from '@/parts/tabs';
import {useAsOf} from '@/shell/as_of';
import {useMay} from '@/shell/company';
import {useTexts} from '@/shell/language';
import {CallDialog} from './call_dialog';
import {DueList} from './due_list';
import {Kinds} from './kinds';
import {List} from './list';
import {StartDialog} from './start_dialog';
import {texts} from './texts';

/** 報告・提出等: what was sent, what is due, and how each kind is written. */
export default function Submissions() {
    const t = useTexts(texts);
    const navigate = useNavigate();
    const {past} = useAsOf();
    const {tab} = useSearch({strict: false}) as {tab?: string};
    const may = {draft: useMay('submissions.draft') && !past, send: useMay('submissions.send') && !past};
    const due = useList('submissions/due');
    const [open, setOpen] = useState<'start' | 'call'>();
    const close = () => setOpen(undefined);
    const late = (due.rows ?? []).filter((row) => row.overdue).length;
    return (
        <>
            <PageHead
                title={t('title')}
                crumb={t('title')}
                lead={t('lead', {due: due.total, late})}
                asOf
                actions={
                    <>
                        {may.send && <Button onPress={() => setOpen('call')}>{t('note_call')}</Button>}
                        {may.draft && (
                            <Button primary icon="plus" onPress={() => setOpen('start')}>
                                {t('start')}
                            </Button>
                        )}
                    </>
                }
            />
            <Tabs
                label={t('sides')}
                value={tab ?? 'list'}
                onChange={(chosen) => void navigate({to: '.', search: ((before: object) => ({...before, tab: chosen === 'list' ? undefined : chosen})) as never})}
                tabs={[
                    {id: 'list', text: t('tab_list'), body: <List />},
                    {id: 'due', text: t('tab_due'), count: due.total || undefined, body: <DueList />},
                    {id: 'kinds', text: t('tab_kinds'), body: <Kinds />},
                ]}
            />
            {open === 'start' && <StartDialog close={close} />}
            {open === 'call' && <CallDialog close={close} />}
        </>
    );
}
