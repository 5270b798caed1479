import {useLocation} from '@tanstack/react-router';
import type {QueryAnswer} from '@/api/types';
import {useRead} from '@/api/use';
import {Icon} from '@/parts/icon';
import {Go, useCompanyPath} from './company';
import {useTexts} from './language';
import {texts} from './texts';

type Chapter = Pick<QueryAnswer<'manual/chapters'>['chapters'][number], 'id' | 'pages'>;

/** The chapter that explains this page (`organization/people/1`): of all that explain it or a page above it, the nearest. */
export function chapterOf(chapters: Chapter[], page: string): string | undefined {
    const found = chapters.flatMap(({id, pages}) => pages.filter((it) => page === it || page.startsWith(it + '/')).map((it) => ({id, length: it.length})));
    return found.sort((a, b) => b.length - a.length)[0]?.id;
}

/** 「この画面の使い方」, in the head of each page that the manual explains. */
export function Help() {
    const t = useTexts(texts);
    const root = useCompanyPath()('');
    const {pathname} = useLocation();
    const page = pathname.slice(root.length).replace(/^\/|\/$/g, '');
    const chapters = useRead('manual/chapters').data?.chapters ?? [];
    const chapter = chapterOf(chapters, page || 'home');
    if (!chapter) return null;
    return (
        <Go to={`manual/${chapter}`} data-print="no" className="link ml-auto inline-flex items-center gap-1 text-[14px] whitespace-nowrap">
            <Icon name="help" size={16} />
            {t('help')}
        </Go>
    );
}
