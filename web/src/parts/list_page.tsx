import type {ComponentProps, ReactNode} from 'react';
import {ListTable, type ReadList} from './list_table';
import {PageHead} from './page_head';
import type {Table} from './table';

type Head = ComponentProps<typeof PageHead>;
type Shown<Row> = ComponentProps<typeof Table<Row & object>>;

interface Props<Row> extends Head, Pick<Shown<Row>, 'columns' | 'files' | 'filters' | 'filtered' | 'empty' | 'sortedBy'> {
    list: ReadList<Row>;
    rowKey: (row: Row) => string;
    /** Between the head and the table: what is late or due. */
    children?: ReactNode;
}

/** A page that is one list: its head, and the table with its filters and files. */
export function ListPage<Row extends object>({list, rowKey, columns, files, filters, filtered, empty, sortedBy, children, crumb, ...head}: Props<Row>) {
    return (
        <>
            <PageHead {...head} crumb={crumb ?? head.title} />
            {children}
            <ListTable
                list={list}
                label={head.title}
                columns={columns}
                rowKey={rowKey}
                files={files}
                filters={filters}
                filtered={filtered}
                empty={empty}
                sortedBy={sortedBy}
            />
        </>
    );
}
