import {useState} from 'react';
import {useList, useRead} from '@/api/use';
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
import {boxesOf, type Role} from './boxes';
import {Chart} from './chart';
import {texts} from './texts';

/** The chart on the day shown, and the appointments it rests on. */
export default function Organization() {
    const t = useTexts(texts);
    const days = useDays();
    const path = useCompanyPath();
    const {shown, past} = useAsOf();
    const may = useMay('organization.appoint');
    const roles = useRead('organization/roles');
    const list = useList('organization/appointments');
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
                        <Reading of={{data: list.rows, error: list.problem}}>{(held) => <Charts roles={known} held={held} />}</Reading>
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

function Charts({roles, held}: {roles: Role[]; held: Parameters<typeof boxesOf>[1]}) {
    const t = useTexts(texts);
    const boxes = boxesOf(roles, held);
    return (
        <div className="space-y-5">
            <Card title={t('chart')}>
                <Chart title={t('chart')} boxes={boxes.main} />
            </Card>
            <Card title={t('chart_side')}>
                <Chart title={t('chart_side')} boxes={boxes.side} />
            </Card>
            <div>
                <h2 className="mb-3 text-[20px] font-bold">{t('appointments')}</h2>
                <Appointments rows={held} />
            </div>
        </div>
    );
}
