import {useState} from 'react';
import {useDownload, useList, useRead} from '@/api/use';
import {ActionMenu} from '@/parts/action_menu';
import {Alert} from '@/parts/alert';
import {Button, ButtonLink} from '@/parts/button';
import {Card} from '@/parts/card';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {useAsOf} from '@/shell/as_of';
import {useCompanyPath, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {AppointDialog} from './appoint_dialog';
import {Appointments} from './appointments';
import {Chart} from './chart';
import {texts} from './texts';
import type {Role} from './types';

/** The chart on the day shown, and the appointments it rests on. */
export default function Organization() {
    const t = useTexts(texts);
    const days = useDays();
    const path = useCompanyPath();
    const {shown, past} = useAsOf();
    const may = useMay('organization.appoint');
    const roles = useRead('organization/roles');
    const drawn = useRead('organization/chart');
    const list = useList('organization/appointments');
    const paper = useDownload('organization/chart.pdf');
    const contacts = useDownload('organization/contacts.pdf');
    const [appointing, setAppointing] = useState(false);
    const rows = list.rows ?? [];
    const inForce = rows.filter((row) => row.state === 'in_force').length;
    return (
        <>
            <PageHead
                title={t('title')}
                crumb={t('nav')}
                lead={t('lead', {day: days.day(shown), n: inForce})}
                asOf
                actions={
                    <>
                        <ButtonLink href={path('organization/people')} icon="people">
                            {t('people')}
                        </ButtonLink>
                        <ButtonLink href={path('organization/handlers')}>{t('handlers')}</ButtonLink>
                        <ButtonLink href={path('organization/upkeep')}>{t('upkeep')}</ButtonLink>
                        <ActionMenu
                            text={t('print')}
                            actions={[
                                {id: 'chart', text: t('chart_pdf'), href: paper()},
                                {id: 'contacts', text: t('contacts_pdf'), href: contacts()},
                            ]}
                        />
                        {may && !past && (
                            <Button primary icon="plus" onPress={() => setAppointing(true)}>
                                {t('appoint')}
                            </Button>
                        )}
                    </>
                }
            />
            <Reading of={roles}>
                {({roles: known}) => (
                    <>
                        <Gaps roles={known} />
                        <Reading of={drawn}>
                            {({boxes}) => (
                                <div className="space-y-5">
                                    {(['main', 'side'] as const).map((part) => (
                                        <Card key={part} title={t(`chart_${part}`)}>
                                            <Chart title={t(`chart_${part}`)} boxes={boxes.filter((box) => box.part === part)} />
                                        </Card>
                                    ))}
                                </div>
                            )}
                        </Reading>
                        <h2 className="mt-7 mb-3 text-[20px] font-bold">{t('appointments')}</h2>
                        <Reading of={{data: list.rows, error: list.problem}}>{(held) => <Appointments rows={held} />}</Reading>
                        {appointing && <AppointDialog roles={known} appointments={rows} close={() => setAppointing(false)} />}
                    </>
                )}
            </Reading>
        </>
    );
}

/** What the catalogue asks for and nobody holds. */
function Gaps({roles}: {roles: Role[]}) {
    const t = useTexts(texts);
    const vacant = roles.filter((role) => role.vacant);
    const alone = roles.filter((role) => role.deputy_missing);
    return (
        <>
            {vacant.length > 0 && <Alert title={t('vacant', {n: vacant.length})}>{vacant.map((role) => role.label).join('、')}</Alert>}
            {alone.length > 0 && (
                <Alert tone="waiting" title={t('deputy_missing')}>
                    {alone.map((role) => role.label).join('、')}
                </Alert>
            )}
        </>
    );
}
