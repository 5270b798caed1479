import {useEffect, useMemo, type ReactNode} from 'react';
import {I18nProvider} from 'react-aria-components';
import {IntlProvider, useIntl} from 'react-intl';
import {preferences, usePreferences} from './preferences';

export type Language = 'ja' | 'en';
/** The texts of a slice, Japanese and English side by side (ICU message format). */
export type Texts = Record<string, {ja: string; en: string}>;
export type Values = Record<string, string | number>;

export function currentLanguage(): Language {
    return preferences().language;
}

/** The language and the calendar for everything below. */
export function LanguageProvider({children}: {children: ReactNode}) {
    const {language, calendar} = usePreferences();
    useEffect(() => {
        document.documentElement.lang = language;
    }, [language]);
    const locale = language === 'en' ? 'en-GB' : calendar === 'wareki' ? 'ja-JP-u-ca-japanese' : 'ja-JP';
    return (
        <IntlProvider locale={language} onError={() => {}}>
            <I18nProvider locale={locale}>{children}</I18nProvider>
        </IntlProvider>
    );
}

/** `const t = useTexts(texts); t('title')`, with values `t('count', {n: 3})`. */
export function useTexts<T extends Texts>(texts: T) {
    const intl = useIntl();
    const {language} = usePreferences();
    return useMemo(
        () =>
            (key: keyof T & string, values?: Values): string =>
                intl.formatMessage({id: key, defaultMessage: texts[key]![language]}, values),
        [intl, language, texts],
    );
}

/** A text of the server in the reader's language; Japanese where there is no English. */
export function useSaid() {
    const {language} = usePreferences();
    return (text: {ja: string; en: string}): string => (language === 'en' && text.en) || text.ja;
}
