import {useParams} from '@tanstack/react-router';
import {useState} from 'react';
import {useRead} from '@/api/use';
import {Card} from '@/parts/card';
import {Facts} from '@/parts/facts';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {Go} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {Acts, Life} from './life';
import {MediumChip} from './media';
import {MediumDialog, type WholeMedium} from './medium_dialog';
import {texts} from './texts';

export default function MediumPage() {
    const {medium} = useParams({strict: false}) as {medium: string};
    return <Reading of={useRead('custody/media/{medium}', {path: {medium}})}>{(of) => <Sheet of={of} />}</Reading>;
}

function Sheet({of}: {of: WholeMedium}) {
    const t = useTexts(texts);
    const days = useDays();
    const {medium} = of;
    const [open, setOpen] = useState<{event: string; label: string}>();
    return (
        <>
            <PageHead title={`${medium.number}　${medium.product}`} above={[{to: 'custody/media', text: t('media_nav')}]} crumb={medium.number} lead={medium.storage} asOf />
            <div className="grid grid-cols-1 gap-6 lg:grid-cols-[1fr_380px]">
                <div className="space-y-6">
                    <Acts of={of} open={(event, label) => setOpen({event, label})} />
                    <Card title={t('life')}>
                        <Life lines={of.life} />
                    </Card>
                </div>
                <Card title={t('medium_details')}>
                    <Facts
                        lines={[
                            [t('state'), <MediumChip key="state" of={medium} />],
                            [t('user'), medium.holder],
                            [t('due'), days.day(medium.due)],
                            [t('kind'), t(`kind_${medium.kind}` as 'kind_tape')],
                            [t('capacity'), of.capacity],
                            [t('serial'), of.serial],
                            [t('encryption'), t(`encryption_${medium.encryption}` as 'encryption_none')],
                            [t('medium_label'), t(`label_${of.label}` as 'label_attached')],
                            [t('contract'), of.contract],
                            [t('contents_list'), of.contents.length > 0 ? of.contents.map((item) => <Line key={item.id} of={item} />) : ''],
                            [t('registered_on'), days.day(medium.registered_on)],
                            [t('registered_by'), of.registered_by],
                            [t('permitted_by'), of.permitted_by],
                            [t('counted_on'), days.day(medium.counted_on)],
                            [t('remarks'), of.remarks],
                        ]}
                    />
                </Card>
            </div>
            {open && <MediumDialog of={of} {...open} close={() => setOpen(undefined)} />}
        </>
    );
}

function Line({of}: {of: WholeMedium['contents'][number]}) {
    return (
        <div>
            <Go to={`custody/${of.id}`}>{of.number}</Go>
        </div>
    );
}
