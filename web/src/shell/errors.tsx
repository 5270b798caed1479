import {useRouter} from '@tanstack/react-router';
import {useContext, type ReactNode} from 'react';
import {Button} from '@/parts/button';
import {InFrame} from './company';
import {useTexts} from './language';
import {texts} from './texts';

function Plain({title, children}: {title: string; children: ReactNode}) {
    // Inside the frame there is a main already.
    const Place = useContext(InFrame) ? 'div' : 'main';
    return (
        <Place className="mx-auto max-w-[720px] px-6 py-20">
            <h1 className="text-[28px] font-bold leading-[1.4]">{title}</h1>
            {children}
        </Place>
    );
}

export function Loading() {
    const t = useTexts(texts);
    return (
        <p role="status" className="p-8 text-[15px] text-sub">
            {t('loading')}
        </p>
    );
}

export function NotFound() {
    const t = useTexts(texts);
    return (
        <Plain title={t('not_found')}>
            <p className="mt-3">{t('not_found_text')}</p>
            <p className="mt-6">
                <a className="link font-bold" href="/">
                    {t('go_home')}
                </a>
            </p>
        </Plain>
    );
}

/** What a page shows when it throws: nothing recorded is lost, and the operator gets a text to pass on. */
export function Broken({error}: {error: unknown}) {
    const t = useTexts(texts);
    const router = useRouter();
    return (
        <Plain title={t('broken')}>
            <p className="mt-3">{t('broken_text')}</p>
            <pre data-scrollable tabIndex={0} className="mt-4 card p-4 text-[14px] overflow-x-auto">
                {error instanceof Error ? `${error.name}: ${error.message}` : String(error)}
            </pre>
            <Button primary className="mt-6" onPress={() => void router.invalidate()}>
                {t('again')}
            </Button>
        </Plain>
    );
}

export function Unreachable({retry}: {retry: () => void}) {
    const t = useTexts(texts);
    return (
        <Plain title={t('unreachable')}>
            <p className="mt-3">{t('unreachable_text')}</p>
            <Button primary className="mt-6" onPress={retry}>
                {t('again')}
            </Button>
        </Plain>
    );
}
