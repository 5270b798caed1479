import {Alert} from '@/parts/alert';
import {PageHead} from '@/parts/page_head';
import {Go, useMeHere} from '@/shell/company';
import {fiscalYear, useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

export default function Home() {
    const t = useTexts(texts);
    const days = useDays();
    const me = useMeHere();
    const hour = new Date().getHours();
    const greeting = hour < 11 ? 'morning' : hour < 18 ? 'day' : 'evening';
    // A Japanese name is family name first; one greets by that.
    const family = me.name.split(/[\s　]/)[0] ?? me.name;
    return (
        <>
            <PageHead
                title={t(greeting, {name: family})}
                lead={t('lead', {company: me.company.name, year: days.fiscalYear(fiscalYear(me.company.today))})}
            />
            {me.setup_authority && (
                <Alert tone="info" title={t('setup_authority')} action={<Go to="organization">{t('setup_action')}</Go>} />
            )}
        </>
    );
}
