import {useEffect, useState} from 'react';
import {useDownload, useRead, useUpload} from '@/api/use';
import {Button} from '@/parts/button';
import {Card} from '@/parts/card';
import {Checkbox} from '@/parts/choice';
import {FileDrop} from '@/parts/file_drop';
import {FormFault} from '@/parts/form';
import {useTexts} from '@/shell/language';
import {calibrated, placed, widened, type Backdrop} from './backdrop';
import type {Plan, Spot} from './model';
import {NumberBox} from './number_box';
import {texts} from './texts';

/** The drawings that were taken in for a facility, and the address of the one under the plan. */
export function useBackdrop(facility: string, plan: Plan) {
    const {data} = useRead('facilities/facilities/{facility}/pictures', {path: {facility}});
    const pictures = data?.pictures ?? [];
    const shown = pictures.find(({image}) => image === plan.backdrop?.image);
    const address = useDownload('facilities/facilities/{facility}/pictures/{picture}/picture.png', {path: {facility, picture: shown?.id ?? ''}});
    return {pictures, href: shown && address()};
}
type Pictures = ReturnType<typeof useBackdrop>['pictures'];

interface Props {
    facility: string;
    plan: Plan;
    pictures: Pictures;
    set: (plan: Plan) => void;
    /** The points pressed so far while measuring. */
    measured?: Spot[];
    measure: (points?: Spot[]) => void;
}

/** 背景の図: taken in, laid under the plan, brought to its scale by two points, shown on paper or not. */
export function BackdropCard({facility, plan, pictures, set, measured, measure}: Props) {
    const t = useTexts(texts);
    const lay = (backdrop: Backdrop | null) => set({...plan, backdrop});
    return (
        <Card title={t('backdrop')}>
            {!plan.backdrop && <Choose facility={facility} pictures={pictures} lay={({image, width, height}) => lay(placed(plan, image, width, height))} />}
            {plan.backdrop && measured && <Measure drawing={plan.backdrop} points={measured} lay={lay} end={() => measure(undefined)} />}
            {plan.backdrop && !measured && <Laid drawing={plan.backdrop} lay={lay} measure={() => measure([])} />}
        </Card>
    );
}

function Choose({facility, pictures, lay}: {facility: string; pictures: Pictures; lay: (picture: Pictures[number]) => void}) {
    const t = useTexts(texts);
    const [sent, setSent] = useState<number>();
    const [taken, setTaken] = useState<string>();
    const send = useUpload('facilities/facilities/{facility}/pictures', (answer) => setTaken(answer.subject));
    const known = pictures.find(({id}) => id === taken);
    useEffect(() => {
        if (known) lay(known);
        // Once, when the drawing that was sent has come into the list.
    }, [known?.id]);
    return (
        <div className="space-y-3">
            {send.problem && <FormFault problem={send.problem} />}
            <FileDrop label={t('backdrop_file')} kinds={['.png', '.jpg', '.jpeg']} limitMb={50} sent={send.busy ? sent : undefined} onFile={(file) => send.run(file, setSent, {}, {path: {facility}})} />
            {pictures.length > 0 && (
                <div>
                    <p className="text-[14px] text-sub">{t('backdrop_earlier')}</p>
                    {pictures.map((picture) => (
                        <Button key={picture.id} quiet onPress={() => lay(picture)}>
                            {picture.title}
                        </Button>
                    ))}
                </div>
            )}
        </div>
    );
}

function Laid({drawing, lay, measure}: {drawing: Backdrop; lay: (drawing: Backdrop | null) => void; measure: () => void}) {
    const t = useTexts(texts);
    const furthest = 20_000;
    const place = (name: 'x' | 'y', label: string) => (
        <label className="flex items-center justify-between gap-2">
            <span>{label}</span>
            <NumberBox label={label} value={Math.round(drawing[name] / 10)} least={-furthest} most={furthest} set={(cm) => lay({...drawing, [name]: cm * 10})} />
        </label>
    );
    return (
        <div className="space-y-3 text-[14px]">
            <Button onPress={measure}>{t('backdrop_measure')}</Button>
            <div className="space-y-1">
                {place('x', t('backdrop_x'))}
                {place('y', t('backdrop_y'))}
                <label className="flex items-center justify-between gap-2">
                    <span>{t('backdrop_width')}</span>
                    <NumberBox label={t('backdrop_width')} value={Math.round(drawing.width / 10)} least={10} most={furthest} set={(cm) => lay(widened(drawing, cm * 10))} />
                </label>
                <label className="flex items-center justify-between gap-2">
                    <span>{t('backdrop_opacity')}</span>
                    <NumberBox label={t('backdrop_opacity')} value={drawing.opacity} least={5} most={100} set={(opacity) => lay({...drawing, opacity})} />
                </label>
            </div>
            <Checkbox value={drawing.on_paper} onChange={(on_paper) => lay({...drawing, on_paper})}>
                {t('backdrop_on_paper')}
            </Checkbox>
            <Button onPress={() => lay(null)}>{t('backdrop_remove')}</Button>
        </div>
    );
}

function Measure({drawing, points, lay, end}: {drawing: Backdrop; points: Spot[]; lay: (drawing: Backdrop) => void; end: () => void}) {
    const t = useTexts(texts);
    const [from, to] = points;
    const [cm, setCm] = useState(0);
    const fit = from && to && calibrated(drawing, from, to, cm * 10);
    return (
        <div className="space-y-3 text-[14px]">
            <p className="text-[15px]" role="status">
                {t(points.length === 0 ? 'measure_first' : points.length === 1 ? 'measure_second' : 'measure_length')}
            </p>
            {to && (
                <label className="flex items-center justify-between gap-2">
                    <span>{t('measure_cm')}</span>
                    <NumberBox label={t('measure_cm')} value={cm} most={20_000} set={setCm} />
                </label>
            )}
            <div className="flex flex-wrap gap-2">
                {to && (
                    <Button
                        disabled={!fit}
                        onPress={() => {
                            if (fit) lay(fit);
                            end();
                        }}
                    >
                        {t('measure_do')}
                    </Button>
                )}
                <Button quiet onPress={end}>
                    {t('measure_end')}
                </Button>
            </div>
        </div>
    );
}
