import {going, useCancel, type Job} from '@/api/jobs';
import {Button} from '@/parts/button';
import {ProgressBar} from '@/parts/progress';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** A binder that is being made: how far it is, what is done now, and the way to stop it. */
export function Making({of}: {of: Job | undefined}) {
    const t = useTexts(texts);
    const cancel = useCancel();
    return (
        <div className="space-y-3">
            <ProgressBar label={t('making')} done={of?.percent ?? 0} total={100} />
            <div className="flex items-center gap-4">
                <p role="status" className="min-h-6 flex-1 text-[15px] text-sub">
                    {of?.note || t('waits')}
                </p>
                {of && going(of) && (
                    <Button quiet onPress={() => cancel(of.id)}>
                        {t('cancel')}
                    </Button>
                )}
            </div>
        </div>
    );
}
