import {useRead} from '@/api/use';
import {Alert} from '@/parts/alert';
import {Card} from '@/parts/card';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** 通知メール: what one's own mail of today says, and where it goes. */
export default function Mail() {
    const t = useTexts(texts);
    return (
        <>
            <PageHead title={t('mail')} lead={t('mail_lead')} />
            <Reading of={useRead('home/mail')}>
                {({address, today}) => (
                    <div className="space-y-5">
                        {address ? (
                            <Card title={t('mail_address')}>
                                <p className="num break-all text-[17px]">{address}</p>
                                <p className="mt-2 text-[15px] text-sub">{t('mail_address_note')}</p>
                            </Card>
                        ) : (
                            <Alert tone="waiting" title={t('mail_no_address')}>
                                {t('mail_no_address_note')}
                            </Alert>
                        )}
                        <Card title={t('mail_today')} note={today?.subject}>
                            {today ? (
                                <pre className="font-sans text-[15px] leading-7 break-words whitespace-pre-wrap">{today.body}</pre>
                            ) : (
                                <p className="text-[15px] text-sub">{t('mail_nothing')}</p>
                            )}
                        </Card>
                    </div>
                )}
            </Reading>
        </>
    );
}
