import {Link, useNavigate} from '@tanstack/react-router';
import {Button, Header as MenuHeader, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator} from 'react-aria-components';
import {useInstallationCommand, useSession} from '@/api/session';
import {Icon, Mark} from '@/parts/icon';
import {useCompanyPath, useMeHere} from './company';
import {useDays} from './day';
import {useTexts} from './language';
import {prefer, usePreferences} from './preferences';
import {Search} from './search';
import {headerParts} from './slices';
import {texts} from './texts';

export function Header() {
    const t = useTexts(texts);
    const days = useDays();
    const session = useSession().data;
    const {company} = useMeHere();
    const home = useCompanyPath()('');
    return (
        <header className="col-span-2 flex items-center gap-4 bg-key-1000 px-5 text-white">
            <Link to={home as string} aria-label={t('home')} className="flex shrink-0 items-center gap-3 font-bold">
                <Mark />
                <span lang="ja" className="text-[20px] tracking-[.08em]">
                    礎
                </span>
                <span className="hidden text-[14px] font-normal text-key-200 sm:inline">Ishizue</span>
            </Link>
            <span className="h-6 w-px shrink-0 bg-white/25" />
            <span className="min-w-0 truncate text-[15px]">{company.name}</span>
            {company.sample && <span className="chip shrink-0 bg-white text-key-1000">{t('sample')}</span>}
            <span className="ml-auto flex items-center gap-3">
                {headerParts.map((Part, i) => (
                    <Part key={i} />
                ))}
                <Search />
            </span>
            <span className="num flex shrink-0 items-center gap-2 text-[14px] text-key-100">
                {(session?.pinned || company.sample) && <span className="chip bg-wait-soft text-wait">{t('sample_date')}</span>}
                <span className="hidden md:inline">{days.dayWithWeekday(company.today)}</span>
                <span className="md:hidden">{days.short(company.today)}</span>
            </span>
            <UserMenu />
        </header>
    );
}

const itemClass = 'flex h-10 items-center gap-2 rounded-[6px] px-3 text-[15px] outline-none data-[focused]:bg-key-50';
const headingClass = 'px-3 pt-2 pb-1 text-[14px] text-sub';

function UserMenu() {
    const t = useTexts(texts);
    const navigate = useNavigate();
    const {language, calendar} = usePreferences();
    const me = useMeHere();
    const account = useCompanyPath()('account');
    const companies = useSession().data?.companies ?? [];
    const signOut = useInstallationCommand('/api/v1/session/end');
    const role = me.roles[0]?.label ?? (me.setup_authority ? t('setup_authority') : t('no_role'));
    const act = (key: string) => {
        if (key === 'out') signOut.run({});
        else if (key === 'account') void navigate({to: account as string});
        else if (key === 'companies') void navigate({to: '/companies'});
        else if (key === 'ja' || key === 'en') prefer({language: key});
        else if (key === 'wareki' || key === 'seireki') prefer({calendar: key});
    };
    return (
        <MenuTrigger>
            <Button
                aria-label={t('menu_of', {name: me.name})}
                className="flex h-10 shrink-0 items-center gap-2 rounded-[6px] px-3 text-[15px] outline-offset-0! hover:bg-white/10"
            >
                <span aria-hidden="true" className="grid size-7 place-items-center rounded-full bg-key-200 text-[14px] font-bold text-key-1000">
                    {[...me.name][0]}
                </span>
                <span className="hidden md:inline">{me.name}</span>
                <span className="hidden text-[14px] text-key-200 lg:inline">{role}</span>
                <Icon name="down" size={16} />
            </Button>
            <Popover className="popover min-w-[240px] p-1">
                <Menu aria-label={t('menu_of', {name: me.name})} onAction={(key) => act(String(key))} className="outline-none">
                    {companies.length > 1 && (
                        <MenuItem id="companies" className={itemClass}>
                            {t('switch_company')}
                        </MenuItem>
                    )}
                    <MenuSection selectionMode="single" selectedKeys={[language]} disallowEmptySelection>
                        <MenuHeader className={headingClass}>{t('language')}</MenuHeader>
                        <Choice id="ja" text={t('japanese')} />
                        <Choice id="en" text={t('english')} />
                    </MenuSection>
                    <MenuSection selectionMode="single" selectedKeys={[calendar]} disallowEmptySelection>
                        <MenuHeader className={headingClass}>{t('calendar')}</MenuHeader>
                        <Choice id="wareki" text={t('wareki')} />
                        <Choice id="seireki" text={t('seireki')} />
                    </MenuSection>
                    <Separator className="my-1 border-t border-line" />
                    <MenuItem id="account" className={itemClass}>
                        {t('account')}
                    </MenuItem>
                    <Separator className="my-1 border-t border-line" />
                    <MenuItem id="out" className={itemClass}>
                        {t('sign_out')}
                    </MenuItem>
                </Menu>
            </Popover>
        </MenuTrigger>
    );
}

function Choice({id, text}: {id: string; text: string}) {
    return (
        <MenuItem id={id} textValue={text} className={itemClass}>
            {({isSelected}) => (
                <>
                    <span className="w-5">{isSelected && <Icon name="check" size={16} />}</span>
                    {text}
                </>
            )}
        </MenuItem>
    );
}
