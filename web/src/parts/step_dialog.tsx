import type {ReactNode} from 'react';
import type {Problem} from '@/api/problem';
import {Button} from './button';
import {Actions, Dialog} from './dialog';
import {Form} from './form';

interface Props {
    title: string;
    /** The word on the button that sends. */
    word: string;
    /** The command that is sent (`useCommand`): its refusals stand under the fields. */
    command: {busy: boolean; problem: Problem | null};
    send: () => void;
    close: () => void;
    /** Takes something away. */
    danger?: boolean;
    wide?: boolean;
    className?: string;
    /** The fields. */
    children: ReactNode;
}

/** One step of something's life: a dialog with a few fields and one command. */
export function StepDialog({title, word, command, send, close, danger, wide, className, children}: Props) {
    return (
        <Dialog open close={close} title={title} wide={wide}>
            <Form problem={command.problem} onSubmit={send} className={className}>
                {children}
                <Actions cancel={close}>
                    <Button type="submit" primary={!danger} danger={danger} busy={command.busy}>
                        {word}
                    </Button>
                </Actions>
            </Form>
        </Dialog>
    );
}
