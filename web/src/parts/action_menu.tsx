import {Button, Menu, MenuItem, MenuTrigger, Popover} from 'react-aria-components';
import {Icon} from './icon';

export interface MenuAction {
    id: string;
    text: string;
    /** A page or a file; otherwise `onPress`. */
    href?: string;
    onPress?: () => void;
    danger?: boolean;
}

/** The lesser actions of a page or row behind one button. */
export function ActionMenu({text, label, actions}: {text: string; /** Says whose actions these are, where rows have one each. */ label?: string; actions: MenuAction[]}) {
    return (
        <MenuTrigger>
            <Button className="btn" aria-label={label}>
                {text}
                <Icon name="down" size={16} />
            </Button>
            <Popover className="popover min-w-[200px] p-1" placement="bottom end">
                <Menu aria-label={label ?? text} className="outline-none">
                    {actions.map(({id, text: words, href, onPress, danger}) => (
                        <MenuItem
                            key={id}
                            href={href}
                            target={href?.startsWith('/api/') ? '_blank' : undefined}
                            onAction={onPress}
                            className={`flex h-10 items-center rounded-[6px] px-3 text-[15px] outline-none data-[focused]:bg-key-50 ${danger ? 'text-bad' : ''}`}
                        >
                            {words}
                        </MenuItem>
                    ))}
                </Menu>
            </Popover>
        </MenuTrigger>
    );
}
