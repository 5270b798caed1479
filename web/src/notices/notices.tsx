import {PageHead} from '@/parts/page_head';
import {useTexts} from '@/shell/language';
import {NoticesTab} from './notices_tab';
import {texts} from './texts';

export default function Notices() {
    const t = useTexts(texts);
    return (
        <>
            <PageHead title={t('title')} above={[{to: 'approvals', text: t('nav')}]} crumb={t('title')} asOf />
            <NoticesTab />
        </>
    );
}
