import {useParams} from '@tanstack/react-router';
import {useState} from 'react';
import {useRead} from '@/api/use';
import {ActionMenu} from '@/parts/action_menu';
import {Alert} from '@/parts/alert';
import {Button} from '@/parts/button';
import {Card} from '@/parts/card';
import {Chip} from '@/parts/chip';
import {Facts} from '@/parts/facts';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {useAsOf} from '@/shell/as_of';
import {useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {EndDialog, HandDialog, SuspendDialog, TakeBackDialog} from './hand_dialogs';
import {Life} from './life';
import {StateChip} from './state';
import {BindDialog, CheckDialog, ImproveDialog, NotifyDialog, ProcedureDialog, type Whole} from './step_dialogs';
import {SupplierDialog} from './supplier_dialog';
import {texts} from './texts';

type Step = 'bind' | 'procedure' | 'check' | 'improve' | 'notify' | 'confirm' | 'hand' | 'take_back' | 'suspend' | 'resume' | 'end' | 'edit';

/** One subcontractor: what stands in the way of a hand-over, what it holds, and what happened. */
export default function SupplierPage() {
    const {supplier} = useParams({strict: false}) as {supplier: string};
    return <Reading of={useRead('suppliers/suppliers/{supplier}', {path: {supplier}})}>{(of) => <Sheet of={of} />}</Reading>;
}

function Sheet({of}: {of: Whole}) {
    const t = useTexts(texts);
    const may = useMay('suppliers.record');
    const {past} = useAsOf();
    const [open, setOpen] = useState<Step>();
    const {supplier} = of;
    const act = may && !past && supplier.state !== 'ended';
    const item = (id: Step) => ({id, text: t(id), onPress: () => setOpen(id)});
    return (
        <>
            <PageHead
                title={`${supplier.number}　${supplier.company}`}
                above={[{to: 'suppliers', text: t('nav')}]}
                crumb={supplier.number}
                lead={
                    <>
                        <StateChip of={supplier.state} />
                        <span className="ml-3">{[supplier.contract, supplier.work].join('　')}</span>
                    </>
                }
                asOf
                actions={
                    act && (
                        <>
                            <ActionMenu
                                text={t('other_acts')}
                                actions={[item('edit'), item(supplier.state === 'suspended' ? 'resume' : 'suspend'), {...item('end'), danger: true}]}
                            />
                            {supplier.held > 0 && <Button onPress={() => setOpen('take_back')}>{t('take_back')}</Button>}
                            <Button onPress={() => setOpen('check')}>{t('check')}</Button>
                            <Button primary onPress={() => setOpen('hand')}>
                                {t('hand')}
                            </Button>
                        </>
                    )
                }
            />
            <FindingsWaiting of={of} act={act} improve={() => setOpen('improve')} />
            <div className="grid grid-cols-1 gap-6 lg:grid-cols-[1fr_380px]">
                <div className="min-w-0 space-y-6">
                    {supplier.state !== 'ended' && <Before of={of} open={act ? setOpen : undefined} />}
                    <Card title={t('life')}>
                        <Life of={of} />
                    </Card>
                </div>
                <div className="min-w-0 space-y-6">
                    <Card title={t('holds_title')} note={t('held_count', {n: of.held.length})}>
                        {of.held.length === 0 ? <p className="text-[15px]">{t('holds_none')}</p> : <ul className="num text-[15px]">{of.held.map((number) => <li key={number}>{number}</li>)}</ul>}
                    </Card>
                    <Details of={of} />
                </div>
            </div>
            {open && <Dialogs open={open} of={of} close={() => setOpen(undefined)} />}
        </>
    );
}

function FindingsWaiting({of, act, improve}: {of: Whole; act: boolean; improve: () => void}) {
    const t = useTexts(texts);
    const days = useDays();
    if (!of.findings_open) return null;
    return (
        <Alert
            tone="waiting"
            title={t('findings_waiting', {day: days.day(of.improve_by)})}
            action={
                act &&
                of.supplier.outcome !== 'bad' && (
                    <Button quiet onPress={improve}>
                        {t('improve')}
                    </Button>
                )
            }
        />
    );
}

const commands = {bound: 'bind', procedure: 'procedure', checked: 'check', notified: 'notify', confirmed: 'confirm'} as const satisfies Record<string, Step>;

/** The steps before anything is handed over: done on which day, or what is missing. */
function Before({of, open}: {of: Whole; open?: (step: Step) => void}) {
    const t = useTexts(texts);
    const days = useDays();
    return (
        <Card title={t('before_title')}>
            <ol className="divide-y divide-line border-y border-line">
                {of.steps.map((line) => {
                    const step = line.step as keyof typeof commands;
                    // After a check that was not bad, it is the findings that wait.
                    const next = step === 'checked' && of.findings_open && of.supplier.outcome !== 'bad' ? 'improve' : commands[step];
                    return (
                        <li key={step} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 text-[15px]">
                            <Chip tone={line.missing ? 'still' : 'good'}>{t(line.missing ? 'not_done' : 'done')}</Chip>
                            <span className="min-w-[9em] font-bold">{t(`step_${step}`)}</span>
                            <span className="num text-sub">{days.day(line.done_on)}</span>
                            {open && line.missing && (
                                <span className="ml-auto">
                                    <Button quiet onPress={() => open(next)}>
                                        {t(next)}
                                    </Button>
                                </span>
                            )}
                            {line.missing && <span className="basis-full text-[14px] text-sub">{line.missing}</span>}
                        </li>
                    );
                })}
            </ol>
            <p className="mt-3 text-[15px] font-bold">{t(of.in_the_way.length === 0 ? 'may_hand' : 'may_not_hand')}</p>
        </Card>
    );
}

function Details({of}: {of: Whole}) {
    const t = useTexts(texts);
    const days = useDays();
    const {supplier, contact} = of;
    return (
        <Card title={t('details')}>
            <Facts
                lines={[
                    [t('contract'), [supplier.contract, of.contract_title].join('　')],
                    [t('items'), of.items],
                    [t('address'), supplier.address],
                    [t('tier'), [supplier.tier, supplier.parent].filter(Boolean).join('　')],
                    [t('contact'), [contact.name, contact.post].filter(Boolean).join('　')],
                    [t('contact_telephone'), contact.telephone],
                    [t('contact_mail'), contact.mail],
                    [t('document'), of.document],
                    [t('disclosed_from'), days.day(supplier.disclosed_from)],
                    [t('check_due'), supplier.check_late ? <Chip key="due" tone="late">{days.day(supplier.check_due)}</Chip> : days.day(supplier.check_due)],
                    [t('ended_on'), days.day(supplier.ended_on)],
                    [t('returned_on'), days.day(of.returned_on)],
                    [t('remarks'), of.remarks],
                ]}
            />
        </Card>
    );
}

function Dialogs({open, of, close}: {open: Step; of: Whole; close: () => void}) {
    switch (open) {
        case 'bind':
            return <BindDialog of={of} close={close} />;
        case 'procedure':
            return <ProcedureDialog of={of} close={close} />;
        case 'check':
            return <CheckDialog of={of} close={close} />;
        case 'improve':
            return <ImproveDialog of={of} close={close} />;
        case 'notify':
            return <NotifyDialog of={of} close={close} />;
        case 'confirm':
            return <NotifyDialog of={of} close={close} confirming />;
        case 'hand':
            return <HandDialog of={of} close={close} />;
        case 'take_back':
            return <TakeBackDialog of={of} close={close} />;
        case 'suspend':
            return <SuspendDialog of={of} close={close} />;
        case 'resume':
            return <SuspendDialog of={of} close={close} resuming />;
        case 'end':
            return <EndDialog of={of} close={close} />;
        case 'edit':
            return <SupplierDialog of={of} close={close} />;
    }
}
