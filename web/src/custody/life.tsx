import type {QueryAnswer} from '@/api/types';
import {Button} from '@/parts/button';
import {Card} from '@/parts/card';
import {Chip} from '@/parts/chip';
import {Disclosure} from '@/parts/disclosure';
import {Timeline} from '@/parts/timeline';
import {useAsOf} from '@/shell/as_of';
import {useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import {texts} from './texts';

type Offer = QueryAnswer<'custody/items/{item}'>['offers'][number];
type Line = QueryAnswer<'custody/items/{item}'>['life'][number];

/** Exactly what is possible now, and why the rest is not. */
export function Acts({of, open}: {of: {offers: Offer[]}; open: (event: string, label: string) => void}) {
    const t = useTexts(texts);
    const may = useMay('custody.record');
    const {past} = useAsOf();
    const said = useSaid();
    if (!may || past) return null;
    const no = of.offers.filter((offer) => !offer.possible);
    return (
        <Card title={t('acts')}>
            <div className="flex flex-wrap gap-3">
                {of.offers
                    .filter((offer) => offer.possible)
                    .map((offer) => (
                        <Button key={offer.event} onPress={() => open(offer.event, said(offer.label))}>
                            {said(offer.label)}
                        </Button>
                    ))}
            </div>
            {no.length > 0 && (
                <Disclosure title={t('not_possible')}>
                    <ul className="list-disc space-y-1 pl-5 text-[14px]">
                        {no.map((offer) => (
                            <li key={offer.event}>
                                <span className="font-bold">{said(offer.label)}</span>　{offer.reasons.join(' ')}
                            </li>
                        ))}
                    </ul>
                </Disclosure>
            )}
        </Card>
    );
}

/** What was done with it, the newest first. */
export function Life({lines}: {lines: Line[]}) {
    const t = useTexts(texts);
    const days = useDays();
    const said = useSaid();
    return (
        <Timeline
            label={t('life')}
            lines={lines.map((line) => ({
                key: line.seq,
                day: line.on,
                who: [line.time, line.person].filter(Boolean).join('　'),
                title: (
                    <>
                        {said(line.label)}
                        <span className="num ml-3 font-normal">{line.row_no}</span>
                        {line.late && (
                            <span className="ml-3">
                                <Chip tone="late">{t('late')}</Chip>
                            </span>
                        )}
                        {line.corrected && (
                            <span className="ml-3">
                                <Chip tone="waiting">{t('corrected')}</Chip>
                            </span>
                        )}
                        {line.as_found && (
                            <span className="ml-3">
                                <Chip tone="bad">{t('found')}</Chip>
                            </span>
                        )}
                    </>
                ),
                note: (
                    <>
                        <div>
                            {[line.note, line.due && t('until', {day: days.day(line.due)}), line.permitted_by && t('by_permission', {name: line.permitted_by}), line.witness && t('by_witness', {name: line.witness})]
                                .filter(Boolean)
                                .join('　')}
                        </div>
                        {line.corrected && <div>{t('corrected_by', {text: line.corrected})}</div>}
                        {line.faults.map((fault) => (
                            <div key={fault} className="text-bad">
                                {fault}
                            </div>
                        ))}
                    </>
                ),
            }))}
        />
    );
}
