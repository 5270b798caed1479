import {useEffect, useState} from 'react';

/** A whole number in a cell of the list; taken over when it is left or Enter is pressed. */
export function NumberBox({label, value, least = 0, most, set}: {label: string; value: number; least?: number; most: number; set: (value: number) => void}) {
    const [typed, setTyped] = useState(String(value));
    useEffect(() => setTyped(String(value)), [value]);
    const take = () => {
        const number = Number(typed.normalize('NFKC'));
        if (typed.trim() === '' || !Number.isInteger(number)) return setTyped(String(value));
        const within = Math.max(least, Math.min(most, number));
        setTyped(String(within));
        if (within !== value) set(within);
    };
    return (
        <input
            aria-label={label}
            inputMode="numeric"
            className="field num h-8! min-h-8! w-[72px] px-2! text-right"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={take}
            onKeyDown={(event) => {
                if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
                event.preventDefault();
                take();
            }}
        />
    );
}
