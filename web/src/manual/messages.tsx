import {useState} from 'react';
import {useDownload, useList} from '@/api/use';
import {SearchField} from '@/parts/field';
import {ListPage} from '@/parts/list_page';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** What the messages of the screens mean. */
export default function Messages() {
    const t = useTexts(texts);
    const [q, setQ] = useState('');
    const where = {query: {q}};
    const list = useList('manual/messages', where);
    const files = useDownload('manual/messages', where);
    return (
        <ListPage
            title={t('messages')}
            lead={t('messages_lead')}
            above={[{to: 'manual', text: t('title')}]}
            list={list}
            rowKey={(row) => row.code}
            files={files}
            filtered={q !== ''}
            filters={<SearchField label={t('find_message')} value={q} onChange={setQ} className="w-[280px]" />}
            columns={[
                {id: 'text', head: t('message'), wraps: true, fixed: true, cell: (row) => row.text},
                {id: 'note', head: t('note'), wraps: true, cell: (row) => row.note},
                {id: 'code', head: t('code'), cell: (row) => row.code, sort: (row) => row.code},
            ]}
        />
    );
}
