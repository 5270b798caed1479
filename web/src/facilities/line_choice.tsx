import {Radios} from '@/parts/choice';
import {TextField} from '@/parts/field';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** One line of a sheet that is gone through: what it is about, a choice, and a note where the choice asks for one. */
export function LineChoice<Id extends string>({about, path, aside, options, value, onChange, note, setNote, noteLabel, noteName}: {
    about: string;
    path: string;
    aside?: string;
    options: {id: Id; text: string}[];
    value: Id | null;
    onChange: (value: Id) => void;
    note?: string;
    setNote?: (note: string) => void;
    noteLabel?: string;
    noteName?: string;
}) {
    const t = useTexts(texts);
    return (
        <div className="border-b border-line-soft py-3 last:border-0">
            <Radios label={about} name={path} help={aside} row options={options} value={value} onChange={onChange} />
            {setNote && <TextField label={noteLabel ?? t('note')} name={noteName} value={note ?? ''} onChange={setNote} className="mt-2" />}
        </div>
    );
}
