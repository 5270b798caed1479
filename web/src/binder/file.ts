import {useCompanyId} from '@/shell/company';

/** The address of a binder's file. It is asked for as of now, whatever day the page shows: a binder is made today. */
export function useBinderFile() {
    const company = useCompanyId();
    return (binder: string, kind: 'pdf' | 'zip') => `/api/v1/companies/${encodeURIComponent(company)}/binder/binders/${binder}/binder.${kind}`;
}
