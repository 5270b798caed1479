const shapes = {
    home: 'M3 9.5 10 4l7 5.5V17h-5v-4H8v4H3z',
    programme: 'M3 5h8M6 10h9M9 15h8',
    organization: 'M8 3h4v4H8zM2.5 13h4v4h-4zM13.5 13h4v4h-4zM10 7v3M4.5 13v-3h11v3',
    rules: 'M5 3h8l3 3v11H5zM8 9h5M8 12h5',
    facilities: 'M3 3h14v14H3zM3 10h6M9 3v4M9 10v7M13 10h4',
    ledgers: 'M4 3h12v14H4zM7 3v14M10 7h4M10 10h4',
    training: 'M2 8l8-4 8 4-8 4zM5 10v4c3 2 7 2 10 0v-4',
    incidents: 'M10 3l8 14H2zM10 8v4M10 14.5v.5',
    audits: 'M5 3h10v14H5zM8 7h4M7.5 11.5l2 2 3.5-4',
    advisories: 'M10 2l7 3v5c0 4-3 6.5-7 8-4-1.5-7-4-7-8V5z',
    readiness: 'M3 5h2M3 10h2M3 15h2M8 5h9M8 10h9M8 15h5M14 15l1.5 1.5L18 13.5',
    approvals: 'M4 17h12M5 14h10v-2c0-1.5-3-2-3-3.5 0-1 1-2 1-3.5a3 3 0 0 0-6 0c0 1.5 1 2.5 1 3.5C8 10 5 10.5 5 12z',
    contracts: 'M4 3h9l3 3v11H4zM7 8h6M7 11h6M12 15l1 1 2.5-2.5',
    calendar: 'M3.5 5h13v12h-13zM3.5 8.5h13M7 3v3M13 3v3M7 12h.01M10 12h.01M13 12h.01M7 14.5h.01M10 14.5h.01',
    settings: 'M4 6h7M15 6h1M4 14h1M9 14h7M13 4v4M7 12v4',
    people: 'M7 9a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 7 9zM2 17c0-3 2-5 5-5s5 2 5 5M13 9.5a2.3 2.3 0 1 0 0-4.6M14 12.2c2.4.3 4 2.2 4 4.8',
    account: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 17c0-3.3 2.6-5 6-5s6 1.7 6 5',
    letter: 'M3 5h14v10H3zM3 5.5l7 5 7-5',
    down: 'M5 7.5l5 5 5-5',
    right: 'M7.5 5l5 5-5 5',
    left: 'M12.5 5l-5 5 5 5',
    narrow: 'M11 5l-5 5 5 5M16 5l-5 5 5 5',
    wide: 'M9 5l5 5-5 5M4 5l5 5-5 5',
    check: 'M4 10.5l4 4 8-9',
    close: 'M5 5l10 10M15 5L5 15',
    plus: 'M10 4v12M4 10h12',
    search: 'M9 14.5A5.5 5.5 0 1 0 9 3.5a5.5 5.5 0 0 0 0 11zM13 13l4 4',
    upload: 'M10 13V4M6 7.5L10 4l4 3.5M4 13v4h12v-4',
    download: 'M10 4v9M6 9.5l4 3.5 4-3.5M4 13v4h12v-4',
    print: 'M6 8V3h8v5M6 14H3V8h14v6h-3M6 12h8v5H6z',
    columns: 'M3 4h14v12H3zM8 4v12M12.5 4v12',
    up_down: 'M7 8l3-3.5L13 8M7 12l3 3.5L13 12',
    up: 'M6 12l4-4.5 4 4.5',
    sort_down: 'M6 8l4 4.5L14 8',
    edit: 'M4 16l1-4 8.5-8.5 3 3L8 15zM12 5l3 3',
    help: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM7.8 8a2.2 2.2 0 1 1 3.3 1.9c-.7.4-1.1.9-1.1 1.7M10 14h.01',
} as const;

export type IconName = keyof typeof shapes;

/** A line drawing in the colour of its text; it says nothing to a screen reader. */
export function Icon({name, size = 20}: {name: IconName; size?: number}) {
    return (
        <svg
            width={size}
            height={size}
            viewBox="0 0 20 20"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinecap="round"
            strokeLinejoin="round"
            aria-hidden="true"
            className="shrink-0"
        >
            <path d={shapes[name]} />
        </svg>
    );
}

/** The mark of Ishizue: a foundation of stones. */
export function Mark({size = 28}: {size?: number}) {
    return (
        <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" className="shrink-0">
            <path d="M3 23h22M6 23v-6h16v6M9 17v-6h10v6M12 11V5h4v6" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
    );
}
