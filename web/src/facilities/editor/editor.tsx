import {useNavigate, useParams} from '@tanstack/react-router';
import {useEffect, useState} from 'react';
import {useCommand, useRead} from '@/api/use';
import {Button, ButtonLink} from '@/parts/button';
import {Card} from '@/parts/card';
import {TextField} from '@/parts/field';
import {Form} from '@/parts/form';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {say} from '@/parts/toast';
import {useCompanyPath} from '@/shell/company';
import {useTexts} from '@/shell/language';
import type {FacilityAnswer} from '../facility_dialog';
import {BackdropCard, useBackdrop} from './backdrop_card';
import {Canvas, type Tool} from './canvas';
import {begun, redone, stepped, undone} from './history';
import {add, emptyPlan, made, remove, type Kind, type Plan, type Spot} from './model';
import {NumberBox} from './number_box';
import {ObjectList} from './object_list';
import {Properties} from './properties';
import {texts} from './texts';
import {Toolbar} from './toolbar';

/** Draws the next version of a facility's plan over the last one. */
export default function EditorPage() {
    const {facility} = useParams({strict: false}) as {facility: string};
    const of = useRead('facilities/facilities/{facility}', {path: {facility}});
    const plan = useRead('facilities/facilities/{facility}/plan', {path: {facility}});
    return <Reading of={of}>{(known) => <Reading of={plan}>{(last) => <Editor of={known} start={last.plan ?? emptyPlan} />}</Reading>}</Reading>;
}

function useUnsaved(dirty: boolean) {
    useEffect(() => {
        if (!dirty) return;
        const ask = (event: BeforeUnloadEvent) => event.preventDefault();
        window.addEventListener('beforeunload', ask);
        return () => window.removeEventListener('beforeunload', ask);
    }, [dirty]);
}

function Editor({of, start}: {of: FacilityAnswer; start: Plan}) {
    const t = useTexts(texts);
    const path = useCompanyPath();
    const [history, setHistory] = useState(() => begun(start));
    const [tool, setTool] = useState<Tool>('select');
    const [selected, setSelected] = useState<string>();
    const [step, setStep] = useState(1);
    const [zoom, setZoom] = useState(1);
    const [measured, setMeasured] = useState<Spot[]>();
    const plan = history.now;
    const {pictures, href} = useBackdrop(of.facility.id, plan);
    useUnsaved(history.past.length > 0);

    const set = (next: Plan, same?: boolean) => setHistory((before) => stepped(before, next, same));
    const put = (kind: Kind, from: Spot, to: Spot) => {
        const thing = made(plan, kind, from, to, t(kind));
        if (!thing) return say(t('no_wall_here'));
        set(add(plan, kind, thing));
        setSelected(thing.id);
        setTool('select');
    };
    const takeAway = () => {
        if (!selected) return;
        set(remove(plan, selected));
        setSelected(undefined);
    };
    const back = path(`facilities/${of.facility.id}`);
    return (
        <>
            <PageHead
                title={t('title', {name: of.facility.name})}
                above={[
                    {to: 'facilities', text: t('facilities')},
                    {to: `facilities/${of.facility.id}`, text: of.facility.name},
                ]}
                crumb={t('crumb')}
                lead={t('lead', {width: plan.width / 10, height: plan.height / 10})}
                actions={<ButtonLink href={back}>{t('back')}</ButtonLink>}
            />
            <Toolbar
                tool={tool}
                setTool={setTool}
                step={step}
                setStep={setStep}
                zoom={zoom}
                setZoom={setZoom}
                undo={history.past.length > 0 ? () => setHistory(undone) : undefined}
                redo={history.future.length > 0 ? () => setHistory(redone) : undefined}
            />
            <p className="mb-2 text-[14px] text-sub">{t(measured ? 'hint_measure' : tool === 'select' ? 'hint_select' : tool === 'doors' ? 'hint_door' : 'hint_draw')}</p>
            <div className="mb-5 grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_280px]">
                <Canvas
                    plan={plan}
                    tool={tool}
                    selected={selected}
                    zoom={zoom}
                    step={step}
                    backdrop={href}
                    measured={measured}
                    measure={(spot) => setMeasured((before = []) => (before.length < 2 ? [...before, spot] : [spot]))}
                    select={setSelected}
                    set={set}
                    put={put}
                    remove={takeAway}
                    stop={() => (measured ? setMeasured(undefined) : tool === 'select' ? setSelected(undefined) : setTool('select'))}
                    undo={() => setHistory(undone)}
                    redo={() => setHistory(redone)}
                />
                <div className="space-y-5">
                    <Card title={t('chosen')}>
                        <Properties plan={plan} id={selected} set={set} remove={takeAway} />
                    </Card>
                    <SheetSize plan={plan} set={set} />
                    <BackdropCard facility={of.facility.id} plan={plan} pictures={pictures} set={set} measured={measured} measure={setMeasured} />
                </div>
            </div>
            <Card title={t('list')} flush className="mb-5">
                <ObjectList plan={plan} selected={selected} select={setSelected} set={set} />
            </Card>
            <Save of={of} plan={plan} dirty={history.past.length > 0} back={back} saved={() => setHistory(begun(plan))} />
        </>
    );
}

function SheetSize({plan, set}: {plan: Plan; set: (plan: Plan) => void}) {
    const t = useTexts(texts);
    return (
        <Card title={t('sheet')}>
            <div className="flex gap-5 text-[14px]">
                <span>
                    {t('across')} <NumberBox label={t('sheet_width')} value={plan.width} least={10} most={2000} set={(width) => set({...plan, width})} />
                </span>
                <span>
                    {t('down')} <NumberBox label={t('sheet_height')} value={plan.height} least={10} most={2000} set={(height) => set({...plan, height})} />
                </span>
            </div>
        </Card>
    );
}

function Save({of, plan, dirty, back, saved}: {of: FacilityAnswer; plan: Plan; dirty: boolean; back: string; saved: () => void}) {
    const t = useTexts(texts);
    const navigate = useNavigate();
    const [note, setNote] = useState('');
    const save = useCommand('facilities/facilities/{facility}/plan', () => {
        say(t('saved'));
        saved();
        void navigate({to: back as never});
    });
    const {facility} = of;
    return (
        <Card>
            <Form problem={save.problem} onSubmit={() => save.run({plan, note}, {path: {facility: facility.id}}, {subject: facility.id, seq: facility.last_seq})}>
                {dirty && <p className="text-[15px]">{t('unsaved')}</p>}
                <TextField label={t('note')} name="note" help={t('note_help')} required={facility.plan_version > 0} value={note} onChange={setNote} />
                <Button type="submit" primary busy={save.busy}>
                    {t('save')}
                </Button>
            </Form>
        </Card>
    );
}
