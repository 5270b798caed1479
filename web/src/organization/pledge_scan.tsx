import {useState} from 'react';
import {useDownload, useUpload} from '@/api/use';
import {Button} from '@/parts/button';
import {Actions, Dialog} from '@/parts/dialog';
import {FileDrop} from '@/parts/file_drop';
import {Form} from '@/parts/form';
import {MarkingConfirm} from '@/parts/marking_confirm';
import {say} from '@/parts/toast';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import type {Pledge} from './handlers';
import {texts} from './texts';

/** The file of a scan: chosen, or to be chosen. */
export function ScanFile({label, file, choose}: {label: string; file?: File; choose: (file?: File) => void}) {
    const t = useTexts(texts);
    if (!file) return <FileDrop label={label} kinds={['.pdf', '.png', '.jpg', '.jpeg', '.tif', '.tiff']} limitMb={50} onFile={choose} />;
    return (
        <p className="flex items-center gap-3 text-[15px]">
            <span className="min-w-0 break-all">{t('pledge_scan_chosen', {name: file.name})}</span>
            <Button quiet onPress={() => choose(undefined)}>
                {t('import_again')}
            </Button>
        </p>
    );
}

/** The scan of a paper whose signature is on record. */
export function ScanDialog({of, close}: {of: Pledge; close: () => void}) {
    const t = useTexts(texts);
    const [scan, setScan] = useState<File>();
    const [confirmed, setConfirmed] = useState(false);
    const send = useUpload('organization/pledges/{pledge}/scan', () => {
        say(t('pledge_scanned'));
        close();
    });
    const choose = (file?: File) => {
        setConfirmed(false);
        send.reset();
        setScan(file);
    };
    const where = {path: {pledge: of.pledge_id ?? ''}};
    return (
        <Dialog open close={close} title={t('pledge_scan_of', {name: of.name})}>
            <Form problem={send.problem} onSubmit={() => scan && send.run(scan, () => {}, {confirmed_marking: confirmed || null}, where)}>
                <ScanFile label={t('pledge_scan_file')} file={scan} choose={choose} />
                <MarkingConfirm problem={send.problem} value={confirmed} onChange={setConfirmed} />
                <Actions cancel={close}>
                    <Button type="submit" primary disabled={!scan} busy={send.busy}>
                        {t('pledge_scan_do')}
                    </Button>
                </Actions>
            </Form>
        </Dialog>
    );
}

/** The scan as it was taken in, or the way to add one. */
export function Scan({of, add}: {of: Pledge; add?: () => void}) {
    const t = useTexts(texts);
    const days = useDays();
    const file = useDownload('organization/pledges/{pledge}/scan', {path: {pledge: of.pledge_id ?? ''}});
    if (!of.pledge_id) return null;
    return (
        <span className="flex flex-wrap items-center gap-x-2">
            {of.scanned_on && (
                <a href={file()} download className="underline" aria-label={t('pledge_scan_get', {name: of.name})}>
                    {days.day(of.scanned_on)}
                </a>
            )}
            {add && (
                <Button quiet label={t('pledge_scan_of', {name: of.name})} onPress={add}>
                    {t(of.scanned_on ? 'pledge_scan_again' : 'pledge_scan_add')}
                </Button>
            )}
        </span>
    );
}
