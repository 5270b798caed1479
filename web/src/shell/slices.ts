import type {ComponentType} from 'react';
import type {IconName} from '@/parts/icon';

/** A line of the main menu. */
export interface NavItem {
    /** Under /c/{company}/. */
    to: string;
    icon: IconName;
    text: {ja: string; en: string};
    /** Place in the menu: ホーム 10, 体制づくり工程 20, 組織・任命 30, 規則・手順 40, 取扱施設 50, 監査への備え 60, 承認・周知 70, then by tens. */
    order: number;
    /** Shown only to those who may. */
    permission?: string;
    /** How many things wait there (a hook), shown beside the name; `text` is read aloud after the number. */
    waiting?: {useCount: () => number | undefined; text: {ja: string; en: string}};
}

/** A page: its path under /c/{company}/ and the file it comes from, loaded when first opened. */
export interface SliceRoute {
    path: string;
    load: () => Promise<{default: ComponentType}>;
}

/** What `src/<slice>/index.ts` exports as `slice`. */
export interface Slice {
    nav: NavItem[];
    routes: SliceRoute[];
    /** A small part of the header, between the company and the day (the search box). */
    header?: ComponentType;
}

const found = import.meta.glob<{slice: Slice}>('../*/index.ts', {eager: true});

/** Every slice that has screens; a new folder with an index.ts is found by itself. */
export const slices: Slice[] = Object.values(found).map((module) => module.slice);
export const navItems: NavItem[] = slices.flatMap((slice) => slice.nav).sort((a, b) => a.order - b.order);
export const headerParts: ComponentType[] = slices.flatMap((slice) => slice.header ?? []);
export const sliceRoutes: SliceRoute[] = slices.flatMap((slice) => slice.routes);
