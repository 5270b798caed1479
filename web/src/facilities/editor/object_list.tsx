import {Button} from '@/parts/button';
import {useTexts} from '@/shell/language';
import {boxOf, fit, nameOf, things, type Box, type Plan} from './model';
import {NumberBox} from './number_box';
import {texts} from './texts';

/** Everything on the plan as a table: the same as the drawing, for keyboard, screen reader and exact numbers. */
export function ObjectList({plan, selected, select, set}: {plan: Plan; selected?: string; select: (id: string) => void; set: (plan: Plan) => void}) {
    const t = useTexts(texts);
    const all = things(plan);
    if (all.length === 0) return <p className="px-6 pb-5 text-[15px] text-sub">{t('list_empty')}</p>;
    const heads = ['kind', 'id', 'name', 'x', 'y', 'width', 'height'] as const;
    return (
        <div data-scrollable role="group" aria-label={t('list')} tabIndex={0} className="max-h-[420px] overflow-auto">
            <table className="w-full text-[15px]">
                <caption className="sr-only">{t('list')}</caption>
                <thead className="sticky top-0 z-10">
                    <tr className="bg-head">
                        {heads.map((head) => (
                            <th key={head} scope="col" className="px-3 py-2 text-left text-[14px] font-bold whitespace-nowrap first:pl-6">
                                {t(head)}
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {all.map(({kind, thing}) => {
                        const box = boxOf(thing);
                        const cell = (part: keyof Box, most: number, least = 0) => (
                            <NumberBox label={t('of', {id: thing.id, what: t(part)})} value={box[part]} least={least} most={most} set={(value) => set(fit(plan, thing.id, {[part]: value}))} />
                        );
                        const dot = kind === 'cameras' || kind === 'notes';
                        // A level wall has no depth to change: its ends are pulled on the sheet.
                        const least = kind === 'walls' || kind === 'doors' ? 0 : 1;
                        return (
                            <tr key={thing.id} className={`border-b border-line-soft last:border-0 ${thing.id === selected ? 'bg-key-50' : ''}`}>
                                <td className="px-3 py-1 pl-6 whitespace-nowrap">{t(kind)}</td>
                                <td className="px-3 py-1">
                                    <Button quiet label={t('select', {id: thing.id})} onPress={() => select(thing.id)}>
                                        {thing.id}
                                    </Button>
                                </td>
                                <td className="min-w-[8em] px-3 py-1">{nameOf(thing)}</td>
                                <td className="px-3 py-1">{cell('x', plan.width - box.width)}</td>
                                <td className="px-3 py-1">{cell('y', plan.height - box.height)}</td>
                                <td className="px-3 py-1">{!dot && cell('width', plan.width - box.x, least)}</td>
                                <td className="px-3 py-1">{!dot && cell('height', plan.height - box.y, least)}</td>
                            </tr>
                        );
                    })}
                </tbody>
            </table>
        </div>
    );
}
