import {useParams} from '@tanstack/react-router';
import {useState} from 'react';
import {useRead} from '@/api/use';
import {Button} from '@/parts/button';
import {Card} from '@/parts/card';
import {Chip} from '@/parts/chip';
import {Disclosure} from '@/parts/disclosure';
import {Facts} from '@/parts/facts';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {Timeline} from '@/parts/timeline';
import {useAsOf} from '@/shell/as_of';
import {useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import {ActDialog, type Event, type Whole} from './act_dialog';
import {StateChip} from './items';
import {texts} from './texts';

export default function ItemPage() {
    const {item} = useParams({strict: false}) as {item: string};
    return <Reading of={useRead('custody/items/{item}', {path: {item}})}>{(of) => <Sheet of={of} />}</Reading>;
}

function Sheet({of}: {of: Whole}) {
    const t = useTexts(texts);
    const days = useDays();
    const said = useSaid();
    const {item} = of;
    return (
        <>
            <PageHead title={`${item.number}　${item.title}`} above={[{to: 'custody', text: t('nav')}]} crumb={item.number} lead={[item.contract, item.storage].join('　')} asOf />
            <div className="grid grid-cols-1 gap-6 lg:grid-cols-[1fr_380px]">
                <div className="space-y-6">
                    <Acts of={of} />
                    <Card title={t('life')}>
                        <Life of={of} />
                    </Card>
                </div>
                <Card title={t('details')}>
                    <Facts
                        lines={[
                            [t('state'), <StateChip key="state" of={item} />],
                            [t('holder'), item.holder],
                            [t('due'), days.day(item.due)],
                            [t('grade'), t(`grade_${item.grade}` as 'grade_caution')],
                            [t('protected_part'), of.protected_part],
                            [t('medium'), t(`medium_${item.medium}` as 'medium_paper')],
                            [t('quantity'), item.quantity],
                            [t('copy_label'), item.copy_label],
                            [t('restrictions'), of.restrictions.map(said).join('、')],
                            [t('designation_no'), of.designation_no],
                            [t('source'), of.source],
                            [t('receipt_no'), of.receipt_no],
                            [t('packaging'), of.packaging && t(`packaging_${of.packaging}`)],
                            [t('received_on'), days.day(item.received_on)],
                            [t('slip_returned_on'), days.day(of.slip_returned_on)],
                            [t('keep_until'), days.day(of.keep_until)],
                            [t('remarks'), of.remarks],
                        ]}
                    />
                </Card>
            </div>
        </>
    );
}

/** Exactly what is possible now, and why the rest is not. */
function Acts({of}: {of: Whole}) {
    const t = useTexts(texts);
    const may = useMay('custody.record');
    const {past} = useAsOf();
    const said = useSaid();
    const [open, setOpen] = useState<{event: Event; label: string}>();
    if (!may || past) return null;
    const no = of.offers.filter((offer) => !offer.possible);
    return (
        <Card title={t('acts')}>
            <div className="flex flex-wrap gap-3">
                {of.offers
                    .filter((offer) => offer.possible)
                    .map((offer) => (
                        <Button key={offer.event} onPress={() => setOpen({event: offer.event as Event, label: said(offer.label)})}>
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
            {open && <ActDialog of={of} event={open.event} label={open.label} close={() => setOpen(undefined)} />}
        </Card>
    );
}

function Life({of}: {of: Whole}) {
    const t = useTexts(texts);
    const days = useDays();
    const said = useSaid();
    return (
        <Timeline
            label={t('life')}
            lines={of.life.map((line) => ({
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
