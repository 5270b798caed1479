import {Link, useLocation} from '@tanstack/react-router';
import {Icon} from '@/parts/icon';
import {useCompanyPath, useMay} from './company';
import {useTexts} from './language';
import {prefer, usePreferences} from './preferences';
import {navItems, type NavItem} from './slices';
import {texts} from './texts';

export function Navigation() {
    const t = useTexts(texts);
    const {narrowNav} = usePreferences();
    return (
        <nav aria-label={t('menu')} className="flex flex-col border-r border-line bg-white px-3 py-3">
            <ul className="sticky top-3 space-y-0.5">
                {navItems.map((item) => (
                    <Line key={item.to} item={item} narrow={narrowNav} />
                ))}
                <li className="hidden border-t border-line-soft pt-2 mt-2! lg:block">
                    <button
                        type="button"
                        aria-expanded={!narrowNav}
                        title={t(narrowNav ? 'menu_wide' : 'menu_narrow')}
                        onClick={() => prefer({narrowNav: !narrowNav})}
                        className="flex h-11 w-full items-center gap-3 rounded-[6px] px-[10px] text-[14px] text-sub hover:bg-paper"
                    >
                        <Icon name={narrowNav ? 'wide' : 'narrow'} />
                        <span className={narrowNav ? 'sr-only' : ''}>{t(narrowNav ? 'menu_wide' : 'menu_narrow')}</span>
                    </button>
                </li>
            </ul>
        </nav>
    );
}

/** The number of waiting things; on the narrow menu it is only read aloud. */
function Waiting({waiting, narrow}: {waiting: NonNullable<NavItem['waiting']>; narrow: boolean}) {
    const t = useTexts({text: waiting.text});
    const count = waiting.useCount();
    if (!count) return null;
    return (
        <span className={`chip num ml-auto bg-bad-soft py-1! text-bad ${narrow ? 'sr-only' : 'sr-only lg:not-sr-only lg:inline-flex lg:px-2!'}`}>
            {count}
            <span className="sr-only">{t('text')}</span>
        </span>
    );
}

function Line({item, narrow}: {item: NavItem; narrow: boolean}) {
    const t = useTexts({text: item.text});
    const companyPath = useCompanyPath();
    const path = companyPath(item.to);
    const {pathname} = useLocation();
    const under = (to: string) => (to === '' ? pathname.replace(/\/$/, '') === companyPath(to) : pathname === companyPath(to) || pathname.startsWith(companyPath(to) + '/'));
    // A line below another (custody/media) takes the mark from it.
    const here = under(item.to) && !navItems.some((line) => line.to.startsWith(item.to + '/') && under(line.to));
    if (!useMay(item.permission)) return null;
    return (
        <li>
            <Link
                to={path as string}
                title={t('text')}
                aria-current={here ? 'page' : undefined}
                className={
                    'flex h-11 items-center gap-3 rounded-[6px] px-[10px] text-[15px] ' +
                    (here
                        ? 'bg-key-50 font-bold text-key-900 shadow-[inset_3px_0_0_var(--color-key-900)]'
                        : 'text-ink hover:bg-paper')
                }
            >
                <Icon name={item.icon} />
                <span className={narrow ? 'sr-only' : 'sr-only lg:not-sr-only'}>{t('text')}</span>
                {item.waiting && <Waiting waiting={item.waiting} narrow={narrow} />}
            </Link>
        </li>
    );
}
