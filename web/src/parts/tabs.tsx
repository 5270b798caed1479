import type {ReactNode} from 'react';
import {Tab, TabList, TabPanel, Tabs as AriaTabs} from 'react-aria-components';

/** Sides of one thing. For pages of their own use links. */
export function Tabs({label, tabs, value, onChange}: {label: string; tabs: {id: string; text: string; count?: number; body: ReactNode}[]; value?: string; onChange?: (id: string) => void}) {
    return (
        <AriaTabs selectedKey={value} onSelectionChange={(key) => onChange?.(String(key))}>
            <TabList aria-label={label} className="mb-5 flex flex-wrap gap-1 border-b border-line-firm">
                {tabs.map(({id, text, count}) => (
                    <Tab
                        key={id}
                        id={id}
                        className="-mb-px flex h-11 items-center gap-2 rounded-t-[6px] border-b-[3px] border-transparent px-4 text-[15px] outline-offset-[-3px]! data-[hovered]:bg-white data-[selected]:border-key-900 data-[selected]:font-bold data-[selected]:text-key-900"
                    >
                        {text}
                        {count !== undefined && <span className="num rounded-[4px] bg-still-soft px-1.5 text-[14px] text-sub">{count}</span>}
                    </Tab>
                ))}
            </TabList>
            {tabs.map(({id, body}) => (
                <TabPanel key={id} id={id}>
                    {body}
                </TabPanel>
            ))}
        </AriaTabs>
    );
}
