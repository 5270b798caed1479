/** What was, is, and would be again. */
export interface History<T> {
    past: T[];
    now: T;
    future: T[];
}

const longest = 100;

export const begun = <T>(now: T): History<T> => ({past: [], now, future: []});

/** `same`: belongs to the step before (a drag that goes on), so that one undo takes it all back. */
export function stepped<T>(history: History<T>, now: T, same = false): History<T> {
    if (now === history.now) return history;
    return same ? {...history, now, future: []} : {past: [...history.past, history.now].slice(-longest), now, future: []};
}

export function undone<T>(history: History<T>): History<T> {
    const before = history.past.at(-1);
    return before === undefined ? history : {past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future]};
}

export function redone<T>(history: History<T>): History<T> {
    const [next, ...rest] = history.future;
    return next === undefined ? history : {past: [...history.past, history.now], now: next, future: rest};
}
