import {useSyncExternalStore} from 'react';

/** What a person sets for this browser. Kept here only: the server neither needs nor stores it. */
export interface Preferences {
    language: 'ja' | 'en';
    calendar: 'wareki' | 'seireki';
    narrowNav: boolean;
    dense: boolean;
}

const place = 'ishizue.preferences';
const initial: Preferences = {language: 'ja', calendar: 'wareki', narrowNav: false, dense: false};
let current = read();
const listeners = new Set<() => void>();

function read(): Preferences {
    try {
        const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
        return typeof kept === 'object' && kept !== null ? {...initial, ...kept} : initial;
    } catch {
        return initial; // storage is forbidden or holds something else
    }
}

export function preferences(): Preferences {
    return current;
}

export function prefer(change: Partial<Preferences>) {
    current = {...current, ...change};
    try {
        localStorage.setItem(place, JSON.stringify(current));
    } catch {
        // The choice then lasts until the page is closed.
    }
    listeners.forEach((listener) => listener());
}

export function usePreferences(): Preferences {
    return useSyncExternalStore((listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
    }, preferences);
}
