import {useEffect} from 'react';
import {useTexts} from './language';
import {texts} from './texts';

/** Names the browser's tab; a screen reader says it first. */
export function useWindowTitle(title: string) {
    const t = useTexts(texts);
    useEffect(() => {
        document.title = t('window_title', {title});
    }, [t, title]);
}
