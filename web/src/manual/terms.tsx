import {useState} from 'react';
import {useDownload, useList} from '@/api/use';
import {SearchField} from '@/parts/field';
import {ListPage} from '@/parts/list_page';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** The words of screens and papers, in the order of their reading. */
export default function Terms() {
    const t = useTexts(texts);
    const [q, setQ] = useState('');
    const where = {query: {q}};
    const list = useList('manual/terms', where);
    const files = useDownload('manual/terms', where);
    return (
        <ListPage
            title={t('terms')}
            lead={t('terms_lead')}
            above={[{to: 'manual', text: t('title')}]}
            list={list}
            rowKey={(row) => row.term}
            files={files}
            filtered={q !== ''}
            filters={<SearchField label={t('find_term')} value={q} onChange={setQ} className="w-[280px]" />}
            columns={[
                {id: 'term', head: t('term'), fixed: true, cell: (row) => row.term, sort: (row) => row.kana},
                {id: 'kana', head: t('kana'), cell: (row) => row.kana},
                {id: 'meaning', head: t('meaning'), wraps: true, cell: (row) => row.meaning},
                {id: 'english', head: t('english'), cell: (row) => row.english, sort: (row) => row.english, hidden: true},
            ]}
        />
    );
}
