import {Link, useParams, type LinkProps} from '@tanstack/react-router';
import {createContext, useContext, type ReactNode} from 'react';
import type {Me} from '@/api/session';

const Context = createContext<Me | undefined>(undefined);
export const CompanyProvider = Context.Provider;
/** Whether the header, the menu and the main landmark are already around this part. */
export const InFrame = createContext(false);

/** The company whose pages these are. */
export function useCompanyId(): string {
    const {company} = useParams({strict: false}) as {company?: string};
    if (!company) throw new Error('this part belongs under /c/{company}');
    return company;
}

/** The signed-in person in this company. */
export function useMeHere(): Me {
    const me = useContext(Context);
    if (!me) throw new Error('this part belongs under /c/{company}');
    return me;
}

/** Whether the signed-in person may do something here; the server asks again. */
export function useMay(permission: string | undefined): boolean {
    const me = useContext(Context);
    return permission === undefined || (me?.permissions.includes(permission) ?? false);
}

/** The address of a page of this company: `useCompanyPath()('organization/people')`. */
export function useCompanyPath() {
    const company = useCompanyId();
    return (to: string) => `/c/${company}${to ? '/' + to : ''}`;
}

/** A link to a page of this company: `<Go to="organization/people">`. */
export function Go({to, className = 'link', children, ...rest}: {to: string; className?: string; children: ReactNode} & Omit<LinkProps, 'to'>) {
    const path = useCompanyPath();
    return (
        <Link to={path(to) as string} className={className} {...(rest as object)}>
            {children}
        </Link>
    );
}
