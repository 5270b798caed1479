import {useRead} from '@/api/use';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {useAsOf} from '@/shell/as_of';
import {useMay} from '@/shell/company';
import {useTexts} from '@/shell/language';
import {Calls} from './calls';
import {Leavers} from './leavers';
import {Papers} from './papers';
import {Reviews} from './reviews';
import {Suitability} from './suitability';
import {texts} from './texts';
import {Violations} from './violations';

/** 体制の維持: what must be confirmed again and again, and what was recorded of it. */
export default function UpkeepPage() {
    const t = useTexts(texts);
    const found = useRead('organization/upkeep');
    const {past} = useAsOf();
    const contacts = useMay('organization.contacts') && !past;
    const handlers = useMay('people.designate_handler') && !past;
    return (
        <>
            <PageHead title={t('title')} above={[{to: 'organization', text: t('organization')}]} crumb={t('title')} lead={t('lead')} asOf />
            <Reading of={found}>
                {(of) => (
                    <div className="space-y-5">
                        <Papers of={of} may={contacts} />
                        <Calls of={of} may={contacts} />
                        <Reviews of={of} may={handlers} />
                        <Suitability of={of} may={handlers} />
                        <Leavers of={of} may={handlers} />
                        <Violations of={of} may={handlers} />
                    </div>
                )}
            </Reading>
        </>
    );
}
