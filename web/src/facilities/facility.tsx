import {useNavigate, useParams, useSearch} from '@tanstack/react-router';
import {useState} from 'react';
import {useDownload, useRead} from '@/api/use';
import {ApprovalOf} from '@/approvals/of_subject';
import {Alert} from '@/parts/alert';
import {Button, ButtonLink} from '@/parts/button';
import {Card} from '@/parts/card';
import {EmptyState} from '@/parts/empty_state';
import {Facts} from '@/parts/facts';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {Table} from '@/parts/table';
import {Tabs} from '@/parts/tabs';
import {useAsOf} from '@/shell/as_of';
import {useCompanyPath, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {Containers} from './containers';
import {DesignateDialog, RequestDialog, RevokeDialog} from './decisions';
import {Due} from './due';
import {Entry} from './entry';
import {FacilityDialog, type FacilityAnswer} from './facility_dialog';
import {Inspections} from './inspections';
import {Keys} from './keys';
import {FacilityState} from './state';
import {texts} from './texts';

export default function Facility() {
    const {facility} = useParams({strict: false}) as {facility: string};
    return <Reading of={useRead('facilities/facilities/{facility}', {path: {facility}})}>{(of) => <Sheet of={of} />}</Reading>;
}

function Sheet({of}: {of: FacilityAnswer}) {
    const t = useTexts(texts);
    const {tab} = useSearch({strict: false}) as {tab?: string};
    const navigate = useNavigate();
    const {facility} = of;
    return (
        <>
            <PageHead
                title={facility.name}
                above={[{to: 'facilities', text: t('title')}]}
                crumb={facility.name}
                lead={[facility.number, facility.site, of.section].filter(Boolean).join('　')}
                asOf
                actions={<Decisions of={of} />}
            />
            {of.lacking.length > 0 && (
                <Alert tone="waiting" title={t('lacking')}>
                    <ul className="list-disc pl-5">
                        {of.lacking.map((text) => (
                            <li key={text}>{text}</li>
                        ))}
                    </ul>
                </Alert>
            )}
            <Tabs
                label={facility.name}
                value={tab ?? 'plan'}
                onChange={(id) => void navigate({to: '.', search: ((before: object) => ({...before, tab: id})) as never, replace: true})}
                tabs={[
                    {id: 'plan', text: t('plan'), body: <PlanTab of={of} />},
                    {id: 'entry', text: t('entry'), count: facility.permits, body: <Entry of={of} />},
                    {id: 'containers', text: t('containers'), count: facility.containers, body: <Containers of={of} />},
                    {id: 'keys', text: t('keys'), count: facility.keys, body: <Keys of={of} />},
                    {id: 'inspections', text: t('inspections'), body: <Inspections of={of} />},
                ]}
            />
        </>
    );
}

function Decisions({of}: {of: FacilityAnswer}) {
    const t = useTexts(texts);
    const edit = useMay('facilities.edit');
    const decide = useMay('facilities.designate');
    const {past} = useAsOf();
    const [open, setOpen] = useState<'change' | 'request' | 'designate' | 'revoke'>();
    const letter = useDownload('facilities/facilities/{facility}/designation.pdf', {path: {facility: of.facility.id}});
    const close = () => setOpen(undefined);
    const {state} = of.facility;
    const now = !past && state !== 'revoked';
    return (
        <>
            {of.facility.designated_on && (
                <ButtonLink href={letter()} download icon="print">
                    {t('letter_pdf')}
                </ButtonLink>
            )}
            {now && decide && of.facility.designated_on && <Button onPress={() => setOpen('revoke')}>{t('revoke')}</Button>}
            {now && edit && (
                <Button icon="edit" onPress={() => setOpen('change')}>
                    {t('change')}
                </Button>
            )}
            {now && decide && state !== 'designated' && (
                <Button onPress={() => setOpen('designate')}>{t('designate')}</Button>
            )}
            {now && edit && state !== 'designated' && !of.pending && (
                <Button primary onPress={() => setOpen('request')}>
                    {t('request')}
                </Button>
            )}
            {open === 'change' && <FacilityDialog of={of} close={close} />}
            {open === 'request' && <RequestDialog of={of} close={close} />}
            {open === 'designate' && <DesignateDialog of={of} close={close} />}
            {open === 'revoke' && <RevokeDialog of={of} close={close} />}
        </>
    );
}

function PlanTab({of}: {of: FacilityAnswer}) {
    const t = useTexts(texts);
    return (
        <div className="space-y-5">
            <PlanCard of={of} />
            <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
                <Particulars of={of} />
                <div className="space-y-5">
                    <ApprovalOf about={of.facility.id} />
                    {of.plans.length > 0 && (
                        <Card title={t('plan_versions')} flush>
                            <Versions of={of} />
                        </Card>
                    )}
                </div>
            </div>
        </div>
    );
}

function PlanCard({of}: {of: FacilityAnswer}) {
    const t = useTexts(texts);
    const may = useMay('facilities.edit');
    const {past} = useAsOf();
    const path = useCompanyPath();
    const {id, name, plan_version: version, state} = of.facility;
    const where = {path: {facility: id}, query: {version: version || undefined}};
    const svg = useDownload('facilities/facilities/{facility}/plan.svg', where);
    const pdf = useDownload('facilities/facilities/{facility}/plan.pdf', where);
    const editor = may && !past && state !== 'revoked' && (
        <ButtonLink href={path(`facilities/${id}/plan`)} icon="edit">
            {t(version ? 'plan_edit' : 'plan_draw')}
        </ButtonLink>
    );
    if (!version)
        return (
            <Card title={t('plan')}>
                <EmptyState icon="facilities" action={editor}>
                    {t('plan_none')}
                </EmptyState>
            </Card>
        );
    return (
        <Card
            title={`${t('plan')}　${t('plan_version', {version})}`}
            aside={
                <span className="flex gap-2">
                    <ButtonLink href={pdf()} download icon="print">
                        {t('plan_pdf')}
                    </ButtonLink>
                    {editor}
                </span>
            }
        >
            <img src={svg()} alt={t('plan_alt', {name, version})} className="mx-auto block max-h-[560px] w-full object-contain" />
        </Card>
    );
}

function Particulars({of}: {of: FacilityAnswer}) {
    const t = useTexts(texts);
    const days = useDays();
    const {facility} = of;
    return (
        <Card title={t('particulars')} aside={<FacilityState of={facility.state} />}>
            <Facts
                lines={[
                    [t('manager'), facility.manager || <b className="text-late-ink">{t('vacant')}</b>],
                    [t('address'), of.address],
                    [t('purpose'), facility.purpose],
                    [t('walls'), of.boundary.walls],
                    [t('doors'), of.boundary.doors],
                    [t('windows'), of.boundary.windows],
                    [t('lock'), of.lock],
                    [t('entry_control'), of.entry_control],
                    [t('surveillance'), of.surveillance],
                    [t('designated_on'), facility.designated_on && [days.day(facility.designated_on), of.letter, of.decided_by].filter(Boolean).join('　')],
                    [t('ministry_checked'), days.day(of.ministry_checked)],
                    [t('inspection_due'), <Due day={facility.inspection_due} />],
                    [t('review_due'), <Due day={facility.review_due} />],
                    [t('count_due'), <Due day={facility.count_due} />],
                ]}
            />
        </Card>
    );
}

function Versions({of}: {of: FacilityAnswer}) {
    const t = useTexts(texts);
    const days = useDays();
    return (
        <Table
            bare
            label={t('plan_versions')}
            rows={of.plans}
            rowKey={(row) => String(row.version)}
            columns={[
                {id: 'version', head: t('plan'), fixed: true, cell: (row) => `${t('plan_version', {version: row.version})}${row.designated ? `　${t('plan_designated')}` : ''}`},
                {id: 'on', head: t('drawn_on'), cell: (row) => days.day(row.drawn_on)},
                {id: 'by', head: t('drawn_by'), cell: (row) => row.drawn_by},
                {id: 'note', head: t('drawn_note'), cell: (row) => row.note, wraps: true},
            ]}
        />
    );
}
