import {Button} from '@/parts/button';
import {useTexts} from '@/shell/language';
import type {Tool} from './canvas';
import {kinds} from './model';
import {texts} from './texts';

const steps = [1, 5, 10];

interface Props {
    tool: Tool;
    setTool: (tool: Tool) => void;
    step: number;
    setStep: (step: number) => void;
    zoom: number;
    setZoom: (zoom: number) => void;
    undo?: () => void;
    redo?: () => void;
}

/** What a press on the sheet does, how far things move, and how near one looks. */
export function Toolbar({tool, setTool, step, setStep, zoom, setZoom, undo, redo}: Props) {
    const t = useTexts(texts);
    const choice = (pressed: boolean, text: string, press: () => void) => (
        <button
            key={text}
            type="button"
            aria-pressed={pressed}
            onClick={press}
            className={`min-h-10 rounded-[6px] border px-3 text-[15px] ${pressed ? 'border-key-900 bg-key-900 font-bold text-white' : 'border-line-firm bg-white hover:bg-key-50'}`}
        >
            {text}
        </button>
    );
    return (
        <div className="mb-3 flex flex-wrap items-center gap-x-5 gap-y-2">
            <div role="group" aria-label={t('tools')} className="flex flex-wrap gap-1">
                {choice(tool === 'select', t('tool_select'), () => setTool('select'))}
                {kinds.map((kind) => choice(tool === kind, t(kind), () => setTool(kind)))}
            </div>
            <div className="flex gap-1">
                <Button disabled={!undo} onPress={undo}>
                    {t('undo')}
                </Button>
                <Button disabled={!redo} onPress={redo}>
                    {t('redo')}
                </Button>
            </div>
            <div role="group" aria-label={t('step')} className="flex items-center gap-1">
                <span className="text-[14px] text-sub">{t('step')}</span>
                {steps.map((n) => choice(step === n, t('step_cm', {n: n * 10}), () => setStep(n)))}
            </div>
            <div className="flex gap-1">
                <Button disabled={zoom <= 0.5} onPress={() => setZoom(zoom / 1.25)}>
                    {t('zoom_out')}
                </Button>
                <Button disabled={zoom >= 4} onPress={() => setZoom(zoom * 1.25)}>
                    {t('zoom_in')}
                </Button>
            </div>
        </div>
    );
}
