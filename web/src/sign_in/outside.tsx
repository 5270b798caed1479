import type {ReactNode} from 'react';
import {useSession} from '@/api/session';
import {Mark} from '@/parts/icon';
import {useTexts} from '@/shell/language';
import {prefer, usePreferences} from '@/shell/preferences';
import {texts as shell} from '@/shell/texts';
import {texts} from './texts';

/** The frame of the pages before a company is entered: sign-in, first run, choice of the company. */
export function Outside({children}: {children: ReactNode}) {
    const t = useTexts(texts);
    const note = useTexts(shell)('protected_note');
    const session = useSession().data;
    const {language} = usePreferences();
    const other = language === 'ja' ? 'en' : 'ja';
    return (
        <div className="grid min-h-screen grid-rows-[56px_1fr_auto]">
            <header className="flex items-center gap-3 bg-key-1000 px-5 text-white">
                <Mark />
                <span lang="ja" className="text-[20px] font-bold tracking-[.08em]">
                    礎
                </span>
                <span className="text-[14px] text-key-200">Ishizue</span>
                <button type="button" lang={other} onClick={() => prefer({language: other})} className="ml-auto min-h-8 rounded-[6px] px-3 text-[15px] hover:bg-white/10">
                    {t(other === 'en' ? 'english' : 'japanese')}
                </button>
            </header>
            <main className="min-w-0 px-6 py-10">{children}</main>
            <footer className="flex flex-wrap gap-x-6 border-t border-line bg-white px-6 py-3 text-[14px] text-sub">
                <span>{note}</span>
                {session && <span className="num ml-auto">{t('version', {version: session.version})}</span>}
            </footer>
        </div>
    );
}
