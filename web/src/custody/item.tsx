import {useParams} from '@tanstack/react-router';
import {useState} from 'react';
import {useRead} from '@/api/use';
import {Card} from '@/parts/card';
import {Facts} from '@/parts/facts';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {Go} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import {ActDialog, type Whole} from './act_dialog';
import {StateChip} from './items';
import {Acts, Life} from './life';
import {MakeDialog} from './make_dialog';
import {texts} from './texts';

/** Acts by which something new comes to be. */
const makings = ['create', 'copy', 'output', 'digitise', 'extract'];

export default function ItemPage() {
    const {item} = useParams({strict: false}) as {item: string};
    return <Reading of={useRead('custody/items/{item}', {path: {item}})}>{(of) => <Sheet of={of} />}</Reading>;
}

function Sheet({of}: {of: Whole}) {
    const t = useTexts(texts);
    const days = useDays();
    const said = useSaid();
    const {item} = of;
    const [open, setOpen] = useState<{event: string; label: string}>();
    const close = () => setOpen(undefined);
    return (
        <>
            <PageHead title={`${item.number}　${item.title}`} above={[{to: 'custody', text: t('nav')}]} crumb={item.number} lead={[item.contract, item.storage].join('　')} asOf />
            <div className="grid grid-cols-1 gap-6 lg:grid-cols-[1fr_380px]">
                <div className="space-y-6">
                    <Acts of={of} open={(event, label) => setOpen({event, label})} />
                    <Card title={t('life')}>
                        <Life lines={of.life} />
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
                            [t('origin'), t(`origin_${item.origin}` as 'origin_receive')],
                            [t('receipt_no'), of.receipt_no],
                            [t('parent'), of.parent ? <Go to={`custody/${of.parent.id}`}>{of.parent.number}</Go> : ''],
                            [t('copies_of'), of.copies.length > 0 ? <Relatives of={of.copies} /> : ''],
                            [t('packaging'), of.packaging && t(`packaging_${of.packaging}`)],
                            [t('received_on'), days.day(item.received_on)],
                            [t('slip_returned_on'), days.day(of.slip_returned_on)],
                            [t('marked_on'), days.day(of.marked_on)],
                            [t('counted_on'), days.day(of.counted_on)],
                            [t('keep_until'), days.day(of.keep_until)],
                            [t('remarks'), of.remarks],
                        ]}
                    />
                </Card>
            </div>
            {open && makings.includes(open.event) && <MakeDialog of={of} {...open} close={close} />}
            {open && !makings.includes(open.event) && <ActDialog of={of} {...open} close={close} />}
        </>
    );
}

function Relatives({of}: {of: Whole['copies']}) {
    return (
        <ul>
            {of.map((one) => (
                <li key={one.id}>
                    <Go to={`custody/${one.id}`}>{one.number}</Go>
                </li>
            ))}
        </ul>
    );
}
