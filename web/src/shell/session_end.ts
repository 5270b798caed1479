import {useSyncExternalStore} from 'react';

// The session can end under a half-filled form. The page stays as it is and asks to sign in again over it.
let ended = false;
const listeners = new Set<() => void>();

function set(value: boolean) {
    ended = value;
    listeners.forEach((listener) => listener());
}

export const sessionEnded = () => set(true);
export const sessionResumed = () => set(false);

export function useSessionEnded(): boolean {
    return useSyncExternalStore(
        (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
        () => ended,
    );
}
