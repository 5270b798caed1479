import {useState} from 'react';
import {useCommand, useRead} from '@/api/use';
import {Alert} from '@/parts/alert';
import {Button} from '@/parts/button';
import {Actions, Dialog} from '@/parts/dialog';
import {Form} from '@/parts/form';
import {say} from '@/parts/toast';
import {useMeHere} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** 32 random bytes in base64url. The server keeps their hash only, so this is the one place where the address is shown. */
function newToken(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(32));
    return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace('=', '');
}

/** A subscription to one's own due dates, for a calendar program. */
export function FeedDialog({close}: {close: () => void}) {
    const t = useTexts(texts);
    const days = useDays();
    const {company} = useMeHere();
    const [token] = useState(newToken);
    const feeds = useRead('duties/feeds').data?.open ?? [];
    const open = useCommand('duties/feeds');
    const end = useCommand('duties/feeds/{feed}/close', () => say(t('feed_closed')));
    const address = `${window.location.origin}/calendar/${company.id}/${token}.ics`;
    const copy = () => void navigator.clipboard.writeText(address).then(() => say(t('feed_copied')));
    return (
        <Dialog open close={close} title={t('feed_title')}>
            <Form problem={open.problem ?? end.problem} onSubmit={() => open.run({token})}>
                <p className="text-[15px]">{t('feed_how')}</p>
                <p className="text-[15px] text-sub">{t('feed_offline')}</p>
                {open.answer && (
                    <Alert tone="good" title={t('feed_address')} action={<Button onPress={copy}>{t('feed_copy')}</Button>}>
                        <code className="text-[14px] break-all">{address}</code>
                    </Alert>
                )}
                <ul className="text-[15px]">
                    {feeds.map((feed) => (
                        <li key={feed.id} className="flex items-center gap-3 border-b border-line-soft py-1">
                            {t('feed_since', {day: days.day(feed.opened_on)})}
                            <Button quiet className="ml-auto" onPress={() => end.run({reason: ''}, {path: {feed: feed.id}})}>
                                {t('feed_close')}
                            </Button>
                        </li>
                    ))}
                </ul>
                <Actions cancel={close}>
                    {!open.answer && (
                        <Button type="submit" primary busy={open.busy}>
                            {t('feed_open')}
                        </Button>
                    )}
                </Actions>
            </Form>
        </Dialog>
    );
}
