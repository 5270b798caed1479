import {useDownload, useRead} from '@/api/use';
import {Button} from '@/parts/button';
import {Actions, Dialog} from '@/parts/dialog';
import {Facts} from '@/parts/facts';
import {Icon} from '@/parts/icon';
import {Reading} from '@/parts/reading';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** The password that was just made, once, and the sheet to hand over. */
export function IssuedDialog({person, close}: {person: string; close: () => void}) {
    const t = useTexts(texts);
    const days = useDays();
    const issued = useRead('organization/people/{person}/account/issued', {path: {person}});
    const slip = useDownload('organization/people/{person}/account/slip.pdf', {path: {person}});
    return (
        <Dialog open close={close} title={t('issued_title')} mustAnswer>
            <Reading of={issued}>
                {(it) => (
                    <div className="space-y-4">
                        <p className="text-[15px]">{t('issued_note')}</p>
                        <Facts
                            lines={[
                                [t('name'), it.name],
                                [t('login'), <b className="num">{it.login}</b>],
                                [t('issued_password'), <code className="text-[20px] font-bold tracking-wider">{it.password}</code>],
                            ]}
                        />
                        <p className="text-[14px] text-sub">{t('issued_until', {at: days.instant(it.until)})}</p>
                    </div>
                )}
            </Reading>
            <Actions>
                <Button onPress={close}>{t('close')}</Button>
                <a href={slip()} target="_blank" rel="noopener" className="btn btn-primary">
                    <Icon name="print" size={18} />
                    {t('print_slip')}
                </a>
            </Actions>
        </Dialog>
    );
}
