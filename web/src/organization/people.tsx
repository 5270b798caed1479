import {useState} from 'react';
import {useDownload, useList, type RowOf} from '@/api/use';
import {Button} from '@/parts/button';
import {EmptyState} from '@/parts/empty_state';
import {SearchField} from '@/parts/field';
import {ListPage} from '@/parts/list_page';
import type {Column} from '@/parts/table';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {ImportDialog} from './import_dialog';
import {PersonDialog} from './person_dialog';
import {texts} from './texts';

type Person = RowOf<'organization/people'>;

export default function People() {
    const t = useTexts(texts);
    const may = useMay('people.edit');
    const mayImport = useMay('people.import');
    const {past} = useAsOf();
    const [sought, setSought] = useState('');
    const [adding, setAdding] = useState(false);
    const [importing, setImporting] = useState(false);
    const list = useList('organization/people', {query: {q: sought || undefined}});
    const files = useDownload('organization/people', {query: {q: sought || undefined}});
    const columns = useColumns();
    return (
        <>
            <ListPage
                title={t('people')}
                above={[{to: 'organization', text: t('nav')}]}
                lead={t('people_lead', {n: list.total})}
                asOf
                actions={
                    <>
                        {mayImport && !past && (
                            <Button icon="upload" onPress={() => setImporting(true)}>
                                {t('import')}
                            </Button>
                        )}
                        {may && !past && (
                            <Button primary icon="plus" onPress={() => setAdding(true)}>
                                {t('add_person')}
                            </Button>
                        )}
                    </>
                }
                list={list}
                columns={columns}
                rowKey={(row) => row.id}
                files={files}
                filters={<SearchField label={t('find')} value={sought} onChange={setSought} className="w-[280px]" />}
                empty={<EmptyState icon="people">{t('empty_people')}</EmptyState>}
            />
            {adding && <PersonDialog close={() => setAdding(false)} />}
            {importing && <ImportDialog close={() => setImporting(false)} />}
        </>
    );
}

function useColumns(): Column<Person>[] {
    const t = useTexts(texts);
    const days = useDays();
    return [
        {id: 'number', head: t('number'), cell: (row) => row.number, sort: (row) => row.number},
        {id: 'name', head: t('name'), fixed: true, cell: (row) => <Go to={`organization/people/${row.id}`}>{row.name ?? t('disposed')}</Go>, sort: (row) => row.kana},
        {id: 'kana', head: t('kana'), cell: (row) => row.kana, sort: (row) => row.kana},
        {id: 'department', head: t('department'), cell: (row) => row.department, sort: (row) => row.department, wraps: true},
        {id: 'title', head: t('post'), cell: (row) => row.title, sort: (row) => row.title},
        {id: 'roles', head: t('roles'), cell: (row) => row.roles.join('、'), sort: (row) => row.roles.join(), wraps: true},
        {id: 'employment', head: t('employment'), cell: (row) => row.employment, sort: (row) => row.employment, hidden: true},
        {id: 'outside', head: t('outside'), cell: (row) => (row.outside ? t('outside') : ''), sort: (row) => Number(row.outside), hidden: true},
        {id: 'since', head: t('since'), cell: (row) => days.day(row.since), sort: (row) => row.since, hidden: true},
        {id: 'left', head: t('left'), cell: (row) => days.day(row.left), sort: (row) => row.left},
    ];
}
