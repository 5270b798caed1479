import type {Problem} from '@/api/problem';
import {useTexts} from '@/shell/language';
import {Alert} from './alert';
import {Checkbox} from './choice';
import {texts} from './texts';

const isMarking = ({code}: {code: string}) => code.startsWith('service.marking_found');

/** Whether the server found markings (注意, 部内限り …) in the file and asks for a second confirmation. */
export const asksAboutMarking = (problem: Problem | null) => problem?.errors.some(isMarking) ?? false;

interface Props {
    problem: Problem | null;
    value: boolean;
    onChange: (value: boolean) => void;
}

/** Stands in the form of a file: the places found, and the box that says that the file holds no protected information. */
export function MarkingConfirm({problem, value, onChange}: Props) {
    const t = useTexts(texts);
    if (!value && !asksAboutMarking(problem)) return null;
    return (
        <div className="rounded-[8px] border border-[#b78f00] bg-white px-4 pt-3 pb-2">
            <Alert tone="waiting" title={t('marking_title')}>
                {t('marking_lead')}
            </Alert>
            <Checkbox name="confirmed_marking" value={value} onChange={onChange}>
                {t('marking_confirm')}
            </Checkbox>
        </div>
    );
}
