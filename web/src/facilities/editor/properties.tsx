import {Button} from '@/parts/button';
import {Checkbox, Radios} from '@/parts/choice';
import {TextField} from '@/parts/field';
import {useTexts} from '@/shell/language';
import {add, change, find, nameOf, newId, rename, type Plan, type Thing} from './model';
import {NumberBox} from './number_box';
import {texts} from './texts';

/** What can be said of the selected object besides where it stands. */
export function Properties({plan, id, set, remove}: {plan: Plan; id?: string; set: (plan: Plan, same?: boolean) => void; remove: () => void}) {
    const t = useTexts(texts);
    const found = find(plan, id);
    if (!found) return <p className="text-[15px] text-sub">{t('chosen_none')}</p>;
    const {kind, thing} = found;
    const give = (part: object) => set(change(plan, thing.id, (before) => ({...before, ...part}) as Thing));
    return (
        <div className="space-y-4">
            <p className="text-[15px]">
                <b>{t(kind)}</b>　{thing.id}
            </p>
            {kind !== 'walls' && <TextField label={t('name')} value={nameOf(thing)} onChange={(name) => set(rename(plan, thing.id, name))} />}
            {'handling' in thing && (
                <>
                    <Checkbox value={thing.handling} onChange={(handling) => give({handling})}>
                        {t('handling')}
                    </Checkbox>
                    <div className="flex flex-wrap gap-2">
                        <Button onPress={() => set(walled(plan, thing.corners))}>{t('walls_around')}</Button>
                        <Button onPress={() => give({corners: cornered(thing.corners)})}>{t('corner_add')}</Button>
                    </div>
                </>
            )}
            {'swing' in thing && (
                <>
                    <Radios
                        label={t('swing')}
                        options={(['left', 'right', 'none'] as const).map((swing) => ({id: swing, text: t(`swing_${swing}`)}))}
                        value={thing.swing}
                        onChange={(swing) => give({swing})}
                    />
                    <Button onPress={() => give({hinge: thing.jamb, jamb: thing.hinge})}>{t('turn_hinge')}</Button>
                </>
            )}
            {'facing' in thing && (
                <>
                    <Checkbox value={typeof thing.facing !== 'number'} onChange={(all) => give({facing: all ? null : 0})}>
                        {t('all_round')}
                    </Checkbox>
                    {typeof thing.facing === 'number' && (
                        <label className="block text-[14px] font-bold">
                            {t('facing')}
                            <span className="mt-1 block font-normal">
                                <NumberBox label={t('facing')} value={thing.facing} most={359} set={(facing) => give({facing})} />
                            </span>
                        </label>
                    )}
                </>
            )}
            <Button danger onPress={remove}>
                {t('remove')}
            </Button>
        </div>
    );
}

type Corners = Plan['rooms'][number]['corners'];

/** A wall along every side that has none yet. */
function walled(plan: Plan, corners: Corners): Plan {
    return corners.reduce((so, from, i) => {
        const to = corners[(i + 1) % corners.length]!;
        const same = (wall: Plan['walls'][number]) =>
            [[wall.from, wall.to], [wall.to, wall.from]].some(([a, b]) => a!.x === from.x && a!.y === from.y && b!.x === to.x && b!.y === to.y);
        return so.walls.some(same) ? so : add(so, 'walls', {id: newId(so, 'walls'), from, to});
    }, plan);
}

/** One more corner, in the middle of the longest side. */
function cornered(corners: Corners): Corners {
    const lengths = corners.map((from, i) => {
        const to = corners[(i + 1) % corners.length]!;
        return Math.hypot(to.x - from.x, to.y - from.y);
    });
    const at = lengths.indexOf(Math.max(...lengths));
    const from = corners[at]!, to = corners[(at + 1) % corners.length]!;
    return [...corners.slice(0, at + 1), {x: Math.round((from.x + to.x) / 2), y: Math.round((from.y + to.y) / 2)}, ...corners.slice(at + 1)];
}
