import type {ComponentProps, ReactNode} from 'react';
import type {Problem} from '@/api/problem';
import {PageHead} from './page_head';
import {Reading} from './reading';
import {Table} from './table';

type Head = ComponentProps<typeof PageHead>;
type Shown<Row> = ComponentProps<typeof Table<Row & object>>;

interface Props<Row> extends Head, Pick<Shown<Row>, 'columns' | 'files' | 'filters' | 'filtered' | 'empty' | 'sortedBy'> {
    /** What was read (`useList`). */
    list: {rows?: Row[]; total: number; problem: Problem | null; more?: () => void};
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
            <Reading of={{data: list.rows, error: list.problem}}>
                {(rows) => (
                    <Table
                        label={head.title}
                        columns={columns}
                        rows={rows}
                        rowKey={rowKey}
                        total={list.total}
                        more={list.more}
                        files={files}
                        filters={filters}
                        filtered={filtered}
                        empty={empty}
                        sortedBy={sortedBy}
                    />
                )}
            </Reading>
        </>
    );
}
