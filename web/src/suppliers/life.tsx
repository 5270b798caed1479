import {Chip} from '@/parts/chip';
import {Timeline} from '@/parts/timeline';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import type {Whole} from './step_dialogs';
import {texts} from './texts';

type Line = Whole['life'][number];

/** What happened to a subcontractor, the newest first. */
export function Life({of}: {of: Whole}) {
    const t = useTexts(texts);
    return (
        <Timeline
            label={t('life')}
            lines={of.life.map((line) => ({
                key: line.seq,
                day: line.on,
                who: line.person,
                title: (
                    <>
                        {t(`what_${line.what}`)}
                        {line.gaps.length > 0 && (
                            <span className="ml-3">
                                <Chip tone="bad">{t('before_steps')}</Chip>
                            </span>
                        )}
                    </>
                ),
                note: <Note of={line} />,
            }))}
        />
    );
}

function Note({of}: {of: Line}) {
    const t = useTexts(texts);
    const days = useDays();
    const words = {
        good: t('outcome_good'),
        improve: t('outcome_improve'),
        bad: t('outcome_bad'),
        given: t('origin_given'),
        made_there: t('origin_made_there'),
        returned: t('ending_returned'),
        destroyed: t('ending_destroyed'),
        erased: t('ending_erased'),
        on_site: t('way_on_site'),
        on_paper: t('way_on_paper'),
        lasting_told: t('lasting_told'),
    };
    const word = (id: string) => words[id as keyof typeof words] ?? id;
    return (
        <>
            <div>{[word(of.detail), of.items, word(of.reference), of.note, of.until && t('until', {day: days.day(of.until)})].filter(Boolean).join('　')}</div>
            {of.gaps.map((gap) => (
                <div key={gap} className="text-bad">
                    {gap}
                </div>
            ))}
        </>
    );
}
