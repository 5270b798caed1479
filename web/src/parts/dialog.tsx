import type {ReactNode} from 'react';
import {Button as AriaButton, Dialog as AriaDialog, Heading, Modal, ModalOverlay} from 'react-aria-components';
import {useTexts} from '@/shell/language';
import {Button} from './button';
import {Icon} from './icon';
import {texts} from './texts';

interface Props {
    open: boolean;
    close: () => void;
    title: string;
    children: ReactNode;
    /** Cannot be left by Escape or a press beside it. */
    mustAnswer?: boolean;
    wide?: boolean;
}

const veil = 'fixed inset-0 z-40 bg-[#0b2a51]/45';

function Head({title, close, mustAnswer}: Pick<Props, 'title' | 'close' | 'mustAnswer'>) {
    const t = useTexts(texts);
    return (
        <div className="flex items-start gap-4 border-b border-line px-6 py-4">
            <Heading slot="title" className="text-[20px] font-bold">
                {title}
            </Heading>
            {!mustAnswer && (
                <AriaButton aria-label={t('close')} onPress={close} className="ml-auto grid size-8 shrink-0 place-items-center rounded-[6px] hover:bg-paper">
                    <Icon name="close" />
                </AriaButton>
            )}
        </div>
    );
}

/** A question or a short form over the page. */
export function Dialog({open, close, title, children, mustAnswer, wide}: Props) {
    return (
        <ModalOverlay isOpen={open} onOpenChange={(is) => !is && close()} isDismissable={false} isKeyboardDismissDisabled={mustAnswer} className={`${veil} grid place-items-center p-4`}>
            <Modal className={`flex max-h-[calc(100dvh-32px)] w-full flex-col rounded-[8px] bg-white ${wide ? 'max-w-[960px]' : 'max-w-[600px]'}`}>
                <AriaDialog className="flex min-h-0 flex-col outline-none">
                    <Head title={title} close={close} mustAnswer={mustAnswer} />
                    <div data-scrollable className="min-h-0 overflow-y-auto px-6 py-5">
                        {children}
                    </div>
                </AriaDialog>
            </Modal>
        </ModalOverlay>
    );
}

/** The particulars of one row, at the right edge; the list stays in sight. */
export function Drawer({open, close, title, children}: Omit<Props, 'mustAnswer' | 'wide'>) {
    return (
        <ModalOverlay isOpen={open} onOpenChange={(is) => !is && close()} isDismissable className={veil}>
            <Modal className="fixed inset-y-0 right-0 flex w-full max-w-[560px] flex-col bg-white">
                <AriaDialog className="flex min-h-0 flex-1 flex-col outline-none">
                    <Head title={title} close={close} />
                    <div data-scrollable tabIndex={0} className="flex-1 overflow-y-auto px-6 py-5">
                        {children}
                    </div>
                </AriaDialog>
            </Modal>
        </ModalOverlay>
    );
}

/** The buttons under a form: the main action first from the right, as on paper forms. */
export function Actions({children, cancel}: {children: ReactNode; cancel?: () => void}) {
    const t = useTexts(texts);
    return (
        <div className="flex flex-wrap justify-end gap-2 pt-2">
            {cancel && <Button onPress={cancel}>{t('cancel')}</Button>}
            {children}
        </div>
    );
}

/** Asks before something that is not taken back easily; says what will happen. */
export function Confirm({open, close, title, children, word, danger, busy, act}: {open: boolean; close: () => void; title: string; children: ReactNode; word: string; danger?: boolean; busy?: boolean; act: () => void}) {
    return (
        <Dialog open={open} close={close} title={title}>
            <div className="text-[15px]">{children}</div>
            <div className="mt-5">
                <Actions cancel={close}>
                    <Button primary={!danger} danger={danger} busy={busy} onPress={act}>
                        {word}
                    </Button>
                </Actions>
            </div>
        </Dialog>
    );
}
