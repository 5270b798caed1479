import {cleanup, render, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {useState} from 'react';
import {afterEach, expect, test, vi} from 'vitest';
import {Problem} from '@/api/problem';
import {LanguageProvider} from '@/shell/language';
import {prefer} from '@/shell/preferences';
import {Chip} from './chip';
import {DateField} from './date_field';
import {TextField} from './field';
import {Form} from './form';
import {ProgressBar} from './progress';
import {ApprovalRow} from './stamp';
import {Table} from './table';

afterEach(() => {
    cleanup();
    prefer({language: 'ja', calendar: 'wareki', dense: false});
});
const show = (part: React.ReactNode) => render(<LanguageProvider>{part}</LanguageProvider>);

test('a seal says who approved and when; an open box says so', () => {
    show(<ApprovalRow boxes={[{post: '総括責任者'}, {post: '管理責任者', name: '高橋', date: '2026-11-20'}]} />);
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe('管理責任者 高橋 令和8年11月20日 承認');
    expect(screen.getByText('総括責任者 未決')).toBeTruthy();
});

test('a long name in a seal is set narrower, a short one is not', () => {
    show(<ApprovalRow boxes={[{post: 'a', name: '勅使河原', date: '2026-11-20'}, {post: 'b', name: '森', date: '2026-11-20'}]} />);
    expect(screen.getByText('勅使河原').getAttribute('textLength')).toBe('34');
    expect(screen.getByText('森').getAttribute('textLength')).toBeNull();
});

test('a state is a sign and a word, not only a colour', () => {
    show(<Chip tone="bad">返却期限超過</Chip>);
    expect(screen.getByText('返却期限超過').textContent).toBe('!返却期限超過');
});

test('a progress bar says its numbers', () => {
    show(<ProgressBar label="規則・手順" done={17} total={18} />);
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe('規則・手順 18項目中17項目');
});

function Kana({problem}: {problem: Problem | null}) {
    const [kana, setKana] = useState('さとう');
    return (
        <Form problem={problem} onSubmit={() => {}}>
            <TextField label="フリガナ" name="person.kana" value={kana} onChange={setKana} />
        </Form>
    );
}

test('a refusal stands under the field it names, the rest above, and what was typed stays', () => {
    const problem = new Problem(422, 'x', '', [
        {path: 'person.kana', code: 'x.kana', detail: '全角カタカナで入力してください。'},
        {path: '', code: 'x.all', detail: '同じ人がすでにいます。'},
    ]);
    const shown = show(<Kana problem={null} />);
    shown.rerender(<LanguageProvider><Kana problem={problem} /></LanguageProvider>);
    const input = screen.getByLabelText('フリガナ') as HTMLInputElement;
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const described = input.getAttribute('aria-describedby')!.split(' ').map((id) => document.getElementById(id)?.textContent).join();
    expect(described).toContain('全角カタカナで入力してください。');
    expect(input.value).toBe('さとう');
    expect(screen.getByRole('alert').textContent).toContain('同じ人がすでにいます。');
    expect(screen.getByRole('alert').textContent).not.toContain('全角カタカナ');
});

test('a form that appears with its refusal does not say it twice', () => {
    show(<Kana problem={new Problem(422, 'x', '', [{path: 'person.kana', code: 'x.kana', detail: '全角カタカナで入力してください。'}])} />);
    expect(screen.getAllByText('全角カタカナで入力してください。')).toHaveLength(1);
});

test('a date is typed in the Japanese calendar and given as ISO', async () => {
    const typed: (string | null)[] = [];
    // happy-dom answers a moved caret with events without end.
    vi.spyOn(Selection.prototype, 'collapse').mockImplementation(() => {});
    show(<DateField label="発令日" value="2026-10-01" onChange={(day) => typed.push(day)} />);
    const year = screen.getAllByRole('spinbutton').find((segment) => segment.getAttribute('aria-valuenow') === '8')!;
    year.focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(typed.at(-1)).toBe('2027-10-01');
});

const people = [
    {id: '1', name: '渡辺 剛', kana: 'ワタナベ', age: 9},
    {id: '2', name: '伊藤 誠', kana: 'イトウ', age: 10},
    {id: '3', name: '名無し', kana: undefined, age: 100},
];
const columns = [
    {id: 'name', head: '氏名', cell: (row: (typeof people)[0]) => row.name, sort: (row: (typeof people)[0]) => row.kana, fixed: true},
    {id: 'age', head: '年数', cell: (row: (typeof people)[0]) => row.age, sort: (row: (typeof people)[0]) => row.age},
];
const firstCells = () => screen.getAllByRole('row').slice(1).map((row) => row.querySelector('td')!.textContent);

test('a table sorts names by kana, numbers as numbers, and empty values last', async () => {
    show(<Table label="名簿" columns={columns} rows={people} rowKey={(row) => row.id} sortedBy={{id: 'name'}} />);
    expect(firstCells()).toEqual(['伊藤 誠', '渡辺 剛', '名無し']);
    expect(screen.getAllByRole('columnheader')[0]!.getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(screen.getByRole('button', {name: '年数'}));
    expect(firstCells()).toContain('渡辺 剛');
    expect(['ascending', 'descending']).toContain(screen.getAllByRole('columnheader')[1]!.getAttribute('aria-sort'));
    const ages = screen.getAllByRole('row').slice(1).map((row) => row.querySelectorAll('td')[1]!.textContent);
    expect([['9', '10', '100'], ['100', '10', '9']]).toContainEqual(ages);
});

test('a table without rows shows what to do', () => {
    show(<Table label="名簿" columns={columns} rows={[]} rowKey={(row) => row.id} empty={<p>まだ誰もいません。</p>} />);
    expect(screen.getByText('まだ誰もいません。')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    cleanup();
    show(<Table label="名簿" columns={columns} rows={[]} rowKey={(row) => row.id} filtered empty={<p>まだ誰もいません。</p>} />);
    expect(screen.getByText('一致するものがありません')).toBeTruthy();
});
