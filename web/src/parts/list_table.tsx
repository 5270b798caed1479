import type {ComponentProps} from 'react';
import type {Problem} from '@/api/problem';
import {Reading} from './reading';
import {Table} from './table';

/** What was read (`useList`). */
export interface ReadList<Row> {
    rows?: Row[];
    total: number;
    problem: Problem | null;
    more?: () => void;
}

interface Props<Row extends object> extends Omit<ComponentProps<typeof Table<Row>>, 'rows' | 'total' | 'more'> {
    list: ReadList<Row>;
    /** Inside a card. */
    inset?: boolean;
}

/** The table of a list of the server: while it is read, when it could not be, and with its next page. */
export function ListTable<Row extends object>({list, inset, ...table}: Props<Row>) {
    return (
        <Reading of={{data: list.rows, error: list.problem}} inset={inset}>
            {(rows) => <Table {...table} rows={rows} total={list.total} more={list.more} />}
        </Reading>
    );
}
