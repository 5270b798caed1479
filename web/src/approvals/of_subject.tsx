import {useRead} from '@/api/use';
import {Card} from '@/parts/card';
import {Go} from '@/shell/company';
import {useTexts} from '@/shell/language';
import {Act} from './act';
import {RequestRow, StateChip} from './row';
import {texts} from './texts';

/** For the screens of other slices: the newest approval of a thing, with what the caller may do. Nothing while there is none. */
export function ApprovalOf({about}: {about: string}) {
    const t = useTexts(texts);
    const newest = useRead('approvals/about/{about}', {path: {about}}).data?.requests[0];
    if (!newest) return null;
    return (
        <Card title={t('row')} aside={<StateChip state={newest.state} />}>
            <RequestRow of={newest} />
            {newest.reason && <p className="mt-3 text-[15px]">{newest.reason}</p>}
            <div className="mt-4 flex flex-wrap items-center gap-4">
                <Act of={newest} />
                <Go to={`approvals/${newest.id}`}>{t('details')}</Go>
            </div>
        </Card>
    );
}
