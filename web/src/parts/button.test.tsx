import {cleanup, render, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {afterEach, expect, test, vi} from 'vitest';
import {LanguageProvider} from '@/shell/language';
import {Button} from './button';
import {Form} from './form';

afterEach(cleanup);

test('a busy button sends nothing a second time, and stays in reach of the keyboard', async () => {
    const sent = vi.fn();
    const form = (busy: boolean) => (
        <LanguageProvider>
            <Form problem={null} onSubmit={sent}>
                <Button type="submit" busy={busy}>
                    登録する
                </Button>
            </Form>
        </LanguageProvider>
    );
    const shown = render(form(false));
    const button = screen.getByRole('button', {name: '登録する'});
    await userEvent.click(button);
    expect(sent).toHaveBeenCalledTimes(1);
    shown.rerender(form(true));
    await userEvent.click(button);
    expect(sent).toHaveBeenCalledTimes(1);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.hasAttribute('disabled')).toBe(false);
});
