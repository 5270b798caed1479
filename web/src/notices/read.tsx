import {useCommand} from '@/api/use';
import {Button, ButtonLink} from '@/parts/button';
import {Chip} from '@/parts/chip';
import {FormFault} from '@/parts/form';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useCompanyPath} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import type {Notice} from './notices_tab';
import {texts} from './texts';

/** The caller's own part: the text, until when, and that it was read. */
export function Read({of, primary}: {of: Notice; primary?: boolean}) {
    const t = useTexts(texts);
    const days = useDays();
    const path = useCompanyPath();
    const {past} = useAsOf();
    const read = useCommand('notices/notices/{notice}/acknowledge', () => say(t('recorded')));
    const mine = of.mine;
    if (!mine) return null;
    if (mine.read_on)
        return (
            <p className="mt-4">
                <Chip tone="good">{t('you_read', {day: days.day(mine.read_on)})}</Chip>
            </p>
        );
    const elsewhere = of.slice !== 'notices' && of.link;
    return (
        <div className="mt-4 flex flex-wrap items-center gap-3">
            {elsewhere && (
                <ButtonLink href={path(of.link.slice(1))} icon="rules">
                    {t('open_text')}
                </ButtonLink>
            )}
            {!past && !of.closed_on && (
                <Button primary={primary} icon="check" busy={read.busy} label={t('acknowledge_of', {title: of.title})} onPress={() => read.run({content_sha: of.content_sha}, {path: {notice: of.id}})}>
                    {t('acknowledge')}
                </Button>
            )}
            <span className="text-[15px] text-sub">{t('until', {day: days.day(mine.due)})}</span>
            {read.problem && <FormFault problem={read.problem} />}
        </div>
    );
}
