import {useState} from 'react';
import {Button as AriaButton, DropZone, FileTrigger, Text} from 'react-aria-components';
import {useTexts} from '@/shell/language';
import {Icon} from './icon';
import {texts} from './texts';

interface Props {
    label: string;
    /** Endings with their dot: ['.xlsx', '.csv']. */
    kinds: string[];
    limitMb?: number;
    /** How much has gone, 0..1, while sending. */
    sent?: number;
    onFile: (file: File) => void;
}

const pictures = ['.png', '.jpg', '.tif'];

/** Takes one file by drop or by the file window; refuses the wrong kind or size before it is sent. */
export function FileDrop({label, kinds, limitMb = 64, sent, onFile}: Props) {
    const t = useTexts(texts);
    const [fault, setFault] = useState('');
    const take = (file: File | undefined) => {
        if (!file) return;
        if (!kinds.some((kind) => file.name.toLowerCase().endsWith(kind))) return setFault(t('wrong_kind', {kinds: kinds.join('、')}));
        if (file.size > limitMb * 1024 * 1024) return setFault(t('too_large', {limit: limitMb}));
        setFault('');
        onFile(file);
    };
    return (
        <div>
            <DropZone
                onDrop={async (event) => {
                    const item = event.items.find((it) => it.kind === 'file');
                    if (item?.kind === 'file') take(await item.getFile());
                }}
                className="flex flex-col items-center gap-3 rounded-[8px] border-2 border-dashed border-line-firm bg-white px-6 py-8 text-center data-[drop-target]:border-key-700 data-[drop-target]:bg-key-50"
            >
                <Text slot="label" className="text-[15px] font-bold">
                    {label}
                </Text>
                <span className="text-[14px] text-sub">
                    {t('drop_here')}（{kinds.join('、')}）
                </span>
                <FileTrigger acceptedFileTypes={kinds} onSelect={(files) => take(files?.[0])}>
                    <AriaButton className="btn" isDisabled={sent !== undefined}>
                        <Icon name="upload" size={18} />
                        {t('choose_file')}
                    </AriaButton>
                </FileTrigger>
                {sent !== undefined && <Sent part={sent} />}
            </DropZone>
            {kinds.some((kind) => pictures.includes(kind)) && <p className="mt-1 text-[14px] text-sub">{t('unread_pictures')}</p>}
            {fault && (
                <p role="alert" className="mt-1 text-[14px] font-bold text-bad">
                    {fault}
                </p>
            )}
        </div>
    );
}

function Sent({part}: {part: number}) {
    const t = useTexts(texts);
    const percent = Math.round(part * 100);
    return (
        <div role="progressbar" aria-label={t('sending')} aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100} className="w-full max-w-[320px]">
            <div className="num flex text-[14px] text-sub">
                {t('sending')}
                <span className="ml-auto">{t('percent', {n: percent})}</span>
            </div>
            <div className="h-2 overflow-hidden rounded-full bg-[#e6e6ea]">
                <div className="h-full bg-key-700" style={{width: `${percent}%`}} />
            </div>
        </div>
    );
}
