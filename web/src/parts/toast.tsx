import {UNSTABLE_Toast as Toast, UNSTABLE_ToastContent as Content, UNSTABLE_ToastQueue as Queue, UNSTABLE_ToastRegion as Region, Button, Text} from 'react-aria-components';
import {useTexts} from '@/shell/language';
import {Icon} from './icon';
import {texts} from './texts';

const queue = new Queue<string>({maxVisibleToasts: 3});

/** Says that something was done: 「任命を記録しました。」 What is wrong stands in the form, never here. */
export function say(text: string) {
    queue.add(text, {timeout: 6000});
}

export function Toasts() {
    const t = useTexts(texts);
    return (
        <Region queue={queue} aria-label={t('notices')} className="fixed right-6 bottom-6 z-50 flex flex-col gap-2 outline-none">
            {({toast}) => (
                <Toast toast={toast} className="flex items-center gap-3 rounded-[8px] bg-key-1000 py-2 pr-2 pl-5 text-[15px] text-white shadow-lg">
                    <Icon name="check" size={18} />
                    <Content>
                        <Text slot="title">{toast.content}</Text>
                    </Content>
                    <Button slot="close" aria-label={t('close')} className="grid size-9 place-items-center rounded-[6px] hover:bg-white/10">
                        <Icon name="close" size={18} />
                    </Button>
                </Toast>
            )}
        </Region>
    );
}
