import {useParams} from '@tanstack/react-router';
import {useState} from 'react';
import {useCommand, useRead} from '@/api/use';
import {Button, ButtonLink} from '@/parts/button';
import {Card} from '@/parts/card';
import {Chip} from '@/parts/chip';
import {DateField} from '@/parts/date_field';
import {Actions, Dialog} from '@/parts/dialog';
import {Facts} from '@/parts/facts';
import {TextField} from '@/parts/field';
import {Form} from '@/parts/form';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useCompanyPath, useMay, useMeHere} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {Appointments} from './appointments';
import {PersonDialog, type PersonAnswer} from './person_dialog';
import {texts} from './texts';

export default function Person() {
    const {person} = useParams({strict: false}) as {person: string};
    return <Reading of={useRead('organization/people/{person}', {path: {person}})}>{(of) => <Sheet of={of} />}</Reading>;
}

function Sheet({of}: {of: PersonAnswer}) {
    const t = useTexts(texts);
    const may = useMay('people.edit');
    const path = useCompanyPath();
    const everybody = useMay('personal.view');
    const sees = useMeHere().person === of.id || everybody;
    const {past} = useAsOf();
    const [open, setOpen] = useState<'change' | 'leave'>();
    const close = () => setOpen(undefined);
    const name = of.name ?? t('disposed');
    return (
        <>
            <PageHead
                title={name}
                above={[
                    {to: 'organization', text: t('nav')},
                    {to: 'organization/people', text: t('people')},
                ]}
                crumb={name}
                lead={[of.department, of.title].filter(Boolean).join('　')}
                asOf
                actions={
                    <>
                        {sees && <ButtonLink href={path(`personal/people/${of.id}`)}>{t('file')}</ButtonLink>}
                        {may && !past && !of.left && (
                            <>
                                <Button onPress={() => setOpen('leave')}>{t('leave')}</Button>
                                <Button primary icon="edit" onPress={() => setOpen('change')}>
                                    {t('change')}
                                </Button>
                            </>
                        )}
                    </>
                }
            />
            <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[400px_minmax(0,1fr)]">
                <Particulars of={of} />
                <Card title={t('appointments')} flush>
                    <Appointments rows={of.appointments} ofPerson />
                </Card>
            </div>
            {open === 'change' && <PersonDialog of={of} close={close} />}
            {open === 'leave' && <LeaveDialog of={of} close={close} />}
        </>
    );
}

function Particulars({of}: {of: PersonAnswer}) {
    const t = useTexts(texts);
    const days = useDays();
    return (
        <Card title={t('particulars')} aside={of.left && <Chip tone="gone">{t('left')}</Chip>}>
            <Facts
                lines={[
                    [t('number'), of.number],
                    [t('kana'), of.kana],
                    [t('department'), of.department],
                    [t('post'), of.title],
                    [t('employment'), of.employment + (of.outside ? ` ${t('outside')}` : '')],
                    [t('mail'), of.mail],
                    [t('telephone'), of.telephone],
                    [t('night_telephone'), of.night_telephone],
                    [t('since'), days.day(of.since)],
                    ...(of.left ? ([[t('left'), `${days.day(of.left)} ${of.left_reason}`]] as [string, string][]) : []),
                    [t('account'), t(of.has_account ? 'account_yes' : 'account_no')],
                ]}
            />
        </Card>
    );
}

/** 退職・転出. */
function LeaveDialog({of, close}: {of: PersonAnswer; close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [on, setOn] = useState<string | null>(today);
    const [reason, setReason] = useState('');
    const leave = useCommand('organization/people/{person}/left', () => {
        say(t('person_left'));
        close();
    });
    return (
        <Dialog open close={close} title={t('leave')}>
            <Form problem={leave.problem} onSubmit={() => leave.run({on, reason}, {path: {person: of.id}}, {subject: of.id, seq: of.last_seq})}>
                <p className="text-[15px]">{t('leave_note')}</p>
                <DateField label={t('leave_day')} name="on" required value={on} onChange={setOn} />
                <TextField label={t('leave_reason')} name="reason" required value={reason} onChange={setReason} />
                <Actions cancel={close}>
                    <Button type="submit" primary busy={leave.busy}>
                        {t('leave')}
                    </Button>
                </Actions>
            </Form>
        </Dialog>
    );
}
