import {useRead} from '@/api/use';
import {Chip} from '@/parts/chip';
import {Reading} from '@/parts/reading';
import {Table, type Column} from '@/parts/table';
import type {QueryAnswer} from '@/api/types';
import {Go} from '@/shell/company';
import {useSaid, useTexts} from '@/shell/language';
import {texts} from './texts';

type Kind = QueryAnswer<'submissions/kinds'>['kinds'][number];

/** 要領: the kinds, when each is needed, and the page that says how it is written. */
export function Kinds() {
    const t = useTexts(texts);
    const columns = useColumns();
    return (
        <>
            <p className="mb-3 max-w-[60em] text-[15px]">{t('kinds_lead')}</p>
            <Reading of={useRead('submissions/kinds')}>{(of) => <Table label={t('tab_kinds')} columns={columns} rows={of.kinds} rowKey={(row) => row.id} />}</Reading>
        </>
    );
}

function useColumns(): Column<Kind>[] {
    const t = useTexts(texts);
    const said = useSaid();
    return [
        {id: 'title', head: t('kind'), fixed: true, wraps: true, cell: (row) => <Go to={`submissions/kinds/${row.id}`}>{said(row.title)}</Go>, sort: (row) => row.title.ja},
        {id: 'trigger', head: t('trigger'), wraps: true, cell: (row) => row.trigger},
        {id: 'timing', head: t('timing'), wraps: true, cell: (row) => row.timing},
        {id: 'applies', head: t('applies'), cell: (row) => (row.applies ? <Chip tone="good">{t('applies_yes')}</Chip> : <Chip tone="gone">{t('applies_no')}</Chip>), sort: (row) => String(row.applies)},
    ];
}
