import type {ReactNode} from 'react';
import {Button, Disclosure as AriaDisclosure, DisclosurePanel, Heading} from 'react-aria-components';
import {Icon} from './icon';

/** Something longer that is opened when wanted: guidance, the whole text of a clause. */
export function Disclosure({title, open, children}: {title: ReactNode; open?: boolean; children: ReactNode}) {
    return (
        <AriaDisclosure defaultExpanded={open} className="group border-b border-line-soft">
            <Heading>
                <Button slot="trigger" className="flex min-h-11 w-full items-center gap-2 py-2 text-left text-[15px] font-bold">
                    <span className="group-data-[expanded]:rotate-90">
                        <Icon name="right" size={16} />
                    </span>
                    {title}
                </Button>
            </Heading>
            <DisclosurePanel className="pb-4 pl-6 text-[15px]">{children}</DisclosurePanel>
        </AriaDisclosure>
    );
}
