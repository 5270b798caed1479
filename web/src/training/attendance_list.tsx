import {useFaults} from '@/parts/form';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** A line of the list; `no`: not on it. */
export interface Entry {
    person: string;
    name: string;
    department?: string;
    listed: 'no' | 'present' | 'absent';
    score: number | null;
}

/** 出席簿: everybody who might have been there, by keyboard from line to line. */
export function AttendanceList({entries, listed, change}: {entries: Entry[]; listed: Entry[]; change: (entries: Entry[]) => void}) {
    const t = useTexts(texts);
    return (
        <div className="max-h-[360px] overflow-auto border border-line" data-scrolls tabIndex={0} role="region" aria-label={t('group_list')}>
            <table className="w-full text-[15px]">
                <thead className="sticky top-0 bg-paper text-left">
                    <tr>
                        <th className="px-3 py-2">{t('name')}</th>
                        <th className="px-3 py-2">{t('department')}</th>
                        <th className="px-3 py-2">{t('attendance')}</th>
                        <th className="px-3 py-2">{t('score')}</th>
                    </tr>
                </thead>
                <tbody>
                    {entries.map((entry) => (
                        <Line
                            key={entry.person}
                            entry={entry}
                            place={listed.indexOf(entry)}
                            change={(part) => change(entries.map((one) => (one === entry ? {...one, ...part} : one)))}
                        />
                    ))}
                </tbody>
            </table>
        </div>
    );
}

function Line({entry, place, change}: {entry: Entry; place: number; change: (part: Partial<Entry>) => void}) {
    const t = useTexts(texts);
    const faults = useFaults(`people[${place}].score`).concat(useFaults(`people[${place}].person`));
    return (
        <tr className="border-t border-line-soft">
            <td className="px-3 py-1.5 whitespace-nowrap">{entry.name}</td>
            <td className="px-3 py-1.5 text-[14px] text-sub">{entry.department}</td>
            <td className="px-3 py-1.5">
                <select
                    className="field h-9 px-2"
                    aria-label={t('list_of', {name: entry.name})}
                    value={entry.listed}
                    onChange={(event) => change({listed: event.target.value as Entry['listed'], ...(event.target.value === 'present' ? {} : {score: null})})}
                >
                    <option value="no">{t('not_listed')}</option>
                    <option value="present">{t('attendance_present')}</option>
                    <option value="absent">{t('attendance_absent')}</option>
                </select>
            </td>
            <td className="px-3 py-1.5">
                <input
                    className="field num h-9 w-20 px-2 text-right"
                    inputMode="numeric"
                    aria-label={t('score_of', {name: entry.name})}
                    aria-invalid={faults.length > 0 || undefined}
                    disabled={entry.listed !== 'present'}
                    value={entry.score ?? ''}
                    onChange={(event) => {
                        const digits = event.target.value.normalize('NFKC').replace(/[^0-9]/g, '');
                        change({score: digits ? Number(digits) : null});
                    }}
                />
                {faults.map((fault, i) => (
                    <span key={i} className="block text-[14px] font-bold text-bad">
                        {fault}
                    </span>
                ))}
            </td>
        </tr>
    );
}
