import {
    columnVisibilityFeature,
    createColumnHelper,
    createSortedRowModel,
    rowSortingFeature,
    tableFeatures,
    useTable,
} from '@tanstack/react-table';
import {useMemo, type ReactNode} from 'react';
import {Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover} from 'react-aria-components';
import {useTexts} from '@/shell/language';
import {prefer, usePreferences} from '@/shell/preferences';
import {Button} from './button';
import {Icon} from './icon';
import {texts} from './texts';

/** A column: what it shows and, if it can be sorted, by what. */
export interface Column<Row> {
    id: string;
    head: string;
    cell: (row: Row) => ReactNode;
    /** Makes the column sortable. Empty values come last. For names give the kana. */
    sort?: (row: Row) => string | number | null | undefined;
    /** Hidden until chosen in 「表示する列」. */
    hidden?: boolean;
    /** Always shown. */
    fixed?: boolean;
    /** Figures: right-aligned. */
    figures?: boolean;
    /** May break into lines; other columns stay on one. */
    wraps?: boolean;
}

interface Props<Row> {
    /** What the table is, for a screen reader. */
    label: string;
    columns: Column<Row>[];
    rows: Row[];
    rowKey: (row: Row) => string;
    /** How many there are on the server, if not all are here. */
    total?: number;
    /** Loads the next page, while there is one. */
    more?: () => void;
    /** In place of the table when there are no rows. */
    empty?: ReactNode;
    /** The rows are narrowed by a search: no rows then means that nothing matches. */
    filtered?: boolean;
    /** Filter fields, at the left above the table. */
    filters?: ReactNode;
    /** The addresses of the same list as files (`useDownload`). */
    files?: (format: 'xlsx' | 'pdf' | 'csv') => string;
    sortedBy?: {id: string; desc?: boolean};
    /** No line above and below the table: for short tables inside a card. */
    bare?: boolean;
}

const features = tableFeatures({rowSortingFeature, columnVisibilityFeature, sortedRowModel: createSortedRowModel()});
const order = new Intl.Collator('ja', {numeric: true});

/** A ledger-like table: sticky head, sort, column chooser, dense rows, the list as Excel, PDF and CSV. */
export function Table<Row extends object>({label, columns, rows, rowKey, total, more, empty, filtered, filters, files, sortedBy, bare}: Props<Row>) {
    const t = useTexts(texts);
    const {dense} = usePreferences();
    const definitions = useMemo(() => defined(columns), [columns]);
    const table = useTable({
        features,
        columns: definitions,
        data: rows,
        getRowId: rowKey,
        initialState: {
            sorting: sortedBy ? [{id: sortedBy.id, desc: sortedBy.desc ?? false}] : [],
            columnVisibility: Object.fromEntries(columns.filter((column) => column.hidden).map((column) => [column.id, false])),
        },
    });
    const shown = columns.filter((column) => table.getColumn(column.id)?.getIsVisible());
    const none = rows.length === 0 && (empty || filtered);
    return (
        <div className="min-w-0">
            {!bare && (
                <div className="mb-3 flex flex-wrap items-end gap-3">
                    {filters}
                    {!none && (
                        <div data-print="no" className="ml-auto flex items-center gap-2">
                            <Files files={files} />
                            <ColumnChooser columns={columns} shown={shown.map((column) => column.id)} toggle={(id) => table.getColumn(id)?.toggleVisibility()} />
                            <Density dense={dense} />
                        </div>
                    )}
                </div>
            )}
            {none ? (
                <div className={bare ? '' : 'card'}>{filtered ? <p className="px-6 py-8 text-[15px] text-sub">{t('none_found')}</p> : empty}</div>
            ) : (
                <div
                    data-scrollable
                    // A group, not a region: the card or page around it often bears the same name, and landmarks must differ.
                    role="group"
                    aria-label={label}
                    tabIndex={0}
                    className={(bare ? '' : 'card ') + 'max-h-[calc(100vh-120px)] overflow-auto'}
                >
                    <table className={`w-full ${dense ? 'text-[14px]' : 'text-[15px]'}`}>
                        <caption className="sr-only">{label}</caption>
                        <thead className="sticky top-0 z-10">
                            <tr className="bg-head shadow-[inset_0_-1px_0_var(--color-line-firm)]">
                                {shown.map((column) => (
                                    <Head key={column.id} column={column} bare={bare} sorted={table.getColumn(column.id)?.getIsSorted() ?? false} toggle={() => table.getColumn(column.id)?.toggleSorting()} />
                                ))}
                            </tr>
                        </thead>
                        <tbody>
                            {table.getRowModel().rows.map((row) => (
                                <tr key={row.id} className="border-b border-line-soft last:border-0 hover:bg-key-50">
                                    {shown.map((column) => (
                                        <td
                                            key={column.id}
                                            className={`num [&_.btn-quiet]:min-h-8! [&_.btn-quiet:first-child]:-ml-2 ${bare ? 'px-3 first:pl-6 last:pr-6' : 'px-3 first:pl-4 2xl:px-4'} ${dense ? 'h-[34px] py-1' : 'h-[46px] py-2'} ${column.figures ? 'text-right' : ''} ${column.wraps ? `${bare ? 'min-w-[8em]' : 'min-w-[11em] 2xl:min-w-[14em]'} leading-snug` : 'whitespace-nowrap'}`}
                                        >
                                            {column.cell(row.original)}
                                        </td>
                                    ))}
                                </tr>
                            ))}
                        </tbody>
                    </table>
                </div>
            )}
            {!bare && !none && <Foot shown={rows.length} total={total ?? rows.length} more={more} />}
        </div>
    );
}

function defined<Row extends object>(columns: Column<Row>[]) {
    const helper = createColumnHelper<typeof features, Row>();
    return columns.map((column) =>
        helper.accessor((row): unknown => column.sort?.(row) ?? undefined, {
            id: column.id,
            enableSorting: column.sort !== undefined,
            enableHiding: !column.fixed,
            sortUndefined: 'last',
            sortFn: (a, b, id) => {
                const [x, y] = [a.getValue(id), b.getValue(id)];
                return typeof x === 'number' && typeof y === 'number' ? x - y : order.compare(String(x), String(y));
            },
        }),
    );
}

function Head<Row>({column, bare, sorted, toggle}: {column: Column<Row>; bare?: boolean; sorted: false | 'asc' | 'desc'; toggle: () => void}) {
    const t = useTexts(texts);
    const place = `h-11 ${bare ? 'px-3 first:pl-6 last:pr-6' : 'px-3 first:pl-4 2xl:px-4'} text-[14px] font-bold whitespace-nowrap ${column.figures ? 'text-right' : 'text-left'}`;
    if (!column.sort)
        return (
            <th scope="col" className={place}>
                {column.head}
            </th>
        );
    return (
        <th scope="col" aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined} className={place}>
            <button type="button" title={t('sort_by', {column: column.head})} onClick={toggle} className="inline-flex min-h-8 items-center gap-1 font-bold">
                {column.head}
                <span className={sorted ? '' : 'text-[#767676]'}>
                    <Icon name={sorted === 'asc' ? 'up' : sorted === 'desc' ? 'sort_down' : 'up_down'} size={16} />
                </span>
            </button>
        </th>
    );
}

function Files({files}: {files?: (format: 'xlsx' | 'pdf' | 'csv') => string}) {
    const t = useTexts(texts);
    if (!files) return null;
    const kinds = [['xlsx', t('excel')], ['pdf', t('pdf')], ['csv', t('csv')]] as const;
    return (
        <MenuTrigger>
            <AriaButton className="btn">
                <Icon name="download" size={18} />
                {t('save_as')}
            </AriaButton>
            <Popover className="popover p-1">
                <Menu aria-label={t('save_as')} className="outline-none">
                    {kinds.map(([format, text]) => (
                        <MenuItem key={format} href={files(format)} target="_blank" className="flex h-10 items-center rounded-[6px] px-3 text-[15px] outline-none data-[focused]:bg-key-50">
                            {text}
                        </MenuItem>
                    ))}
                </Menu>
            </Popover>
        </MenuTrigger>
    );
}

function ColumnChooser<Row>({columns, shown, toggle}: {columns: Column<Row>[]; shown: string[]; toggle: (id: string) => void}) {
    const t = useTexts(texts);
    const free = columns.filter((column) => !column.fixed);
    return (
        <MenuTrigger>
            <AriaButton className="btn" aria-label={t('columns')}>
                <Icon name="columns" size={18} />
            </AriaButton>
            <Popover className="popover overflow-auto p-1">
                <Menu aria-label={t('columns')} selectionMode="multiple" selectedKeys={shown} onAction={(key) => toggle(String(key))} className="outline-none">
                    {free.map((column) => (
                        <MenuItem key={column.id} id={column.id} textValue={column.head} className="flex h-10 items-center gap-2 rounded-[6px] px-3 text-[15px] outline-none data-[focused]:bg-key-50">
                            <span className="w-4">{shown.includes(column.id) && <Icon name="check" size={16} />}</span>
                            {column.head}
                        </MenuItem>
                    ))}
                </Menu>
            </Popover>
        </MenuTrigger>
    );
}

function Density({dense}: {dense: boolean}) {
    const t = useTexts(texts);
    const choice = (value: boolean, text: string) => (
        <button
            type="button"
            aria-pressed={dense === value}
            onClick={() => prefer({dense: value})}
            className={`chip min-h-8 ${dense === value ? 'bg-key-100 text-key-900' : 'font-normal text-sub'}`}
        >
            {text}
        </button>
    );
    return (
        <span role="group" aria-label={t('display')} className="flex items-center gap-1 text-[14px] text-sub">
            {choice(false, t('standard'))}
            {choice(true, t('dense'))}
        </span>
    );
}

function Foot({shown, total, more}: {shown: number; total: number; more?: () => void}) {
    const t = useTexts(texts);
    return (
        <div className="num mt-3 flex items-center text-[15px] text-sub">
            {t('count', {total, shown})}
            {more && (
                <Button className="ml-4" onPress={more}>
                    {t('more')}
                </Button>
            )}
        </div>
    );
}
