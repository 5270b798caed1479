import {Link} from '@tanstack/react-router';
import {useSession} from '@/api/session';
import {Icon} from '@/parts/icon';
import {useTexts} from '@/shell/language';
import {useWindowTitle} from '@/shell/title';
import {Outside} from './outside';
import {texts} from './texts';

/** For those who belong to several companies. */
export default function Companies() {
    const t = useTexts(texts);
    const companies = useSession().data?.companies ?? [];
    useWindowTitle(t('companies'));
    return (
        <Outside>
            <div className="mx-auto w-full max-w-[640px]">
                <h1 className="mb-5 text-[28px] leading-[1.4] font-bold">{t('companies')}</h1>
                {companies.length === 0 && <p>{t('no_companies')}</p>}
                <ul className="card divide-y divide-line-soft">
                    {companies.map(({id, name, sample}) => (
                        <li key={id}>
                            <Link to="/c/$company" params={{company: id}} className="flex min-h-[60px] items-center gap-3 px-6 text-[16px] font-bold hover:bg-key-50">
                                {name}
                                {sample && <span className="chip bg-key-100 text-key-900">{t('sample')}</span>}
                                <span className="ml-auto text-sub">
                                    <Icon name="right" />
                                </span>
                            </Link>
                        </li>
                    ))}
                </ul>
            </div>
        </Outside>
    );
}
