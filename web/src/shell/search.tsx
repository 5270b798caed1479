import {useNavigate} from '@tanstack/react-router';
import {useDeferredValue, useEffect, useState} from 'react';
import {Input, Label, SearchField} from 'react-aria-components';
import type {QueryAnswer} from '@/api/types';
import {useRead} from '@/api/use';
import {Dialog} from '@/parts/dialog';
import {Icon} from '@/parts/icon';
import {useCompanyPath} from './company';
import {useSaid, useTexts} from './language';
import {texts} from './texts';

type Hit = QueryAnswer<'home/search'>['hits'][number];

/** The search over everything: a button in the header, Ctrl+K from anywhere. */
export function Search() {
    const t = useTexts(texts);
    const [open, setOpen] = useState(false);
    useEffect(() => {
        const listen = (event: KeyboardEvent) => {
            if (event.isComposing || event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            setOpen(true);
        };
        window.addEventListener('keydown', listen);
        return () => window.removeEventListener('keydown', listen);
    }, []);
    return (
        <>
            <button
                type="button"
                aria-keyshortcuts="Control+K"
                onClick={() => setOpen(true)}
                className="ml-auto flex h-9 shrink-0 items-center gap-2 rounded-[6px] border border-white/35 px-3 text-[14px] text-key-100 hover:bg-white/10"
            >
                <Icon name="search" size={18} />
                <span className="hidden sm:inline">{t('search')}</span>
                <span aria-hidden="true" className="hidden text-key-200 xl:inline">
                    Ctrl+K
                </span>
            </button>
            {open && <SearchDialog close={() => setOpen(false)} />}
        </>
    );
}

function SearchDialog({close}: {close: () => void}) {
    const t = useTexts(texts);
    const [typed, setTyped] = useState('');
    const q = useDeferredValue(typed.trim());
    const found = useRead('home/search', {query: {q}}, q !== '');
    const navigate = useNavigate();
    const path = useCompanyPath();
    const open = (link: string) => {
        close();
        const [to, search] = link.replace(/^\//, '').split('?') as [string, string | undefined];
        void navigate({to: path(to) as string, search: Object.fromEntries(new URLSearchParams(search)) as never});
    };
    const hits = q === '' ? undefined : found.data?.hits;
    return (
        <Dialog open close={close} title={t('search_title')}>
            <SearchField value={typed} onChange={setTyped} autoFocus onSubmit={() => hits?.[0] && open(hits[0].link)} className="flex flex-col gap-1">
                <Label className="text-[14px] text-sub">{t('search_help')}</Label>
                <Input maxLength={100} className="field w-full [&::-webkit-search-cancel-button]:hidden" />
            </SearchField>
            <Hits q={q} hits={hits} open={open} />
            <p role="status" className="mt-2 text-[14px] text-sub">
                {hits && (hits.length === 0 ? t('search_none', {q}) : found.data!.total > hits.length ? t('search_more', {total: found.data!.total, n: hits.length}) : t('search_count', {n: hits.length}))}
            </p>
        </Dialog>
    );
}

function Hits({q, hits, open}: {q: string; hits?: Hit[]; open: (link: string) => void}) {
    const said = useSaid();
    if (q === '' || !hits) return null;
    return (
        <ul className="mt-4 divide-y divide-line-soft">
            {hits.map((hit, i) => (
                <li key={i}>
                    <button type="button" onClick={() => open(hit.link)} className="flex w-full items-baseline gap-4 px-2 py-2.5 text-left hover:bg-key-50">
                        <span className="min-w-0 flex-1 font-bold text-key-800">{said(hit.title)}</span>
                        <span className="shrink-0 text-[14px] text-sub">{said(hit.source)}</span>
                    </button>
                </li>
            ))}
        </ul>
    );
}
