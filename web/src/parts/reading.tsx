import type {ReactNode} from 'react';
import type {Problem} from '@/api/problem';
import {useTexts} from '@/shell/language';
import {Alert} from './alert';
import {Button} from './button';
import {wordsOf} from './form';
import {texts} from './texts';

/** Shows what was read, or that it is on its way, or why it could not be read. */
export function Reading<T>({of, inset, children}: {of: {data?: T; error?: Problem | null; refetch?: () => unknown}; /** Inside a flush card. */ inset?: boolean; children: (data: T) => ReactNode}) {
    const t = useTexts(texts);
    if (of.data !== undefined) return <>{children(of.data)}</>;
    if (of.error)
        return (
            <div className={inset ? 'px-6 pb-2' : ''}>
                <Alert title={t('read_failed')} action={of.refetch && <Button onPress={() => void of.refetch?.()}>{t('read_again')}</Button>}>
                    {wordsOf(of.error, t)}
                </Alert>
            </div>
        );
    return (
        <p role="status" className={`py-6 text-[15px] text-sub ${inset ? 'px-6' : ''}`}>
            {t('loading')}
        </p>
    );
}
