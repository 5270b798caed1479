import type {ReactNode} from 'react';
import {Button as AriaButton, Link as AriaLink} from 'react-aria-components';
import {Icon, type IconName} from './icon';

interface Look {
    /** The one main action of a page or dialog. */
    primary?: boolean;
    /** Takes something away. */
    danger?: boolean;
    /** Without a box, for small side actions. */
    quiet?: boolean;
    icon?: IconName;
    className?: string;
    children: ReactNode;
}

const look = ({primary, danger, quiet, className = ''}: Look) =>
    ['btn', primary && 'btn-primary', danger && 'btn-danger', quiet && 'btn-quiet', className].filter(Boolean).join(' ');

interface ButtonProps extends Look {
    onPress?: () => void;
    type?: 'button' | 'submit';
    /** While a command is on its way: the button says so and takes no second press. */
    busy?: boolean;
    disabled?: boolean;
    label?: string;
}

export function Button(props: ButtonProps) {
    const {icon, children, onPress, type = 'button', busy, disabled, label} = props;
    return (
        // isPending of react-aria is not used: its announcement refers to the button after the page has gone on without it.
        <AriaButton
            type={busy ? 'button' : type}
            isDisabled={disabled}
            aria-disabled={busy}
            aria-label={label}
            onPress={busy ? undefined : onPress}
            className={look(props)}
        >
            {busy ? <Waiting /> : icon && <Icon name={icon} size={18} />}
            {children}
        </AriaButton>
    );
}

/** A link that looks like a button: a page of this site or a file of the server. */
export function ButtonLink(props: Look & {href: string; download?: boolean}) {
    const {icon, children, href, download} = props;
    return (
        <AriaLink href={href} download={download} className={look(props)}>
            {icon && <Icon name={icon} size={18} />}
            {children}
        </AriaLink>
    );
}

function Waiting() {
    return <span aria-hidden="true" className="size-4 animate-spin rounded-full border-2 border-current border-r-transparent" />;
}
