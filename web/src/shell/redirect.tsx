import {useRouter} from '@tanstack/react-router';
import {useEffect} from 'react';
import {Loading} from './errors';

/** Leads elsewhere, once. (The router's own Navigate starts anew at every render, so that a page that loads slowly is never reached.) */
export function Redirect({to}: {to: string}) {
    const router = useRouter();
    useEffect(() => void router.history.replace(to), [router, to]);
    return <Loading />;
}
