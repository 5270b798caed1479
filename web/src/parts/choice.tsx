import type {ReactNode} from 'react';
import {
    Button,
    Checkbox as AriaCheckbox,
    CheckboxGroup,
    ComboBox as AriaComboBox,
    Input,
    ListBox,
    ListBoxItem,
    Popover,
    Radio,
    RadioGroup,
    Select as AriaSelect,
    SelectValue,
} from 'react-aria-components';
import {useTexts} from '@/shell/language';
import {FieldFaults, FieldHelp, FieldLabel, type FieldProps} from './field';
import {useFaults} from './form';
import {Icon} from './icon';
import {texts} from './texts';

export interface Option<Id extends string = string> {
    id: Id;
    text: string;
    /** A second line in the list. */
    note?: string;
    disabled?: boolean;
}

const optionClass =
    'flex min-h-10 items-center gap-2 rounded-[6px] px-3 py-1.5 text-[15px] outline-none data-[focused]:bg-key-50 data-[disabled]:text-[#6b6b6e]';

function Lines({option, isSelected}: {option: Option; isSelected: boolean}) {
    return (
        <>
            <span className="w-4 shrink-0">{isSelected && <Icon name="check" size={16} />}</span>
            <span className="min-w-0">
                {option.text}
                {option.note && <span className="block text-[14px] text-sub">{option.note}</span>}
            </span>
        </>
    );
}

interface ChoiceProps<Id extends string> extends FieldProps {
    options: Option<Id>[];
    value: Id | null;
    onChange: (value: Id) => void;
    width?: string;
}

/** One of a few. */
export function Select<Id extends string>({label, name, help, required, disabled, className = '', options, value, onChange, width}: ChoiceProps<Id>) {
    const t = useTexts(texts);
    const faults = useFaults(name);
    return (
        <AriaSelect
            name={name}
            value={value}
            onChange={(key) => key !== null && onChange(String(key) as Id)}
            isRequired={required}
            isDisabled={disabled}
            isInvalid={faults.length > 0}
            validationBehavior="aria"
            placeholder={t('choose')}
            className={`group/select flex min-w-0 flex-col gap-1 ${className}`}
        >
            <FieldLabel label={label} required={required} />
            <FieldHelp>{help}</FieldHelp>
            <Button className="field flex w-full items-center justify-between gap-3 text-left group-data-[invalid]/select:border-2! group-data-[invalid]/select:border-bad-line!" style={{width}}>
                <SelectValue className="truncate data-[placeholder]:text-sub">{({selectedText, defaultChildren}) => selectedText || defaultChildren}</SelectValue>
                <Icon name="down" size={16} />
            </Button>
            <FieldFaults faults={faults} />
            <Popover className="popover min-w-(--trigger-width) overflow-auto p-1">
                <ListBox items={options} className="outline-none">
                    {(option: Option<Id>) => (
                        <ListBoxItem id={option.id} textValue={option.text} isDisabled={option.disabled} className={optionClass}>
                            {({isSelected}) => <Lines option={option} isSelected={isSelected} />}
                        </ListBoxItem>
                    )}
                </ListBox>
            </Popover>
        </AriaSelect>
    );
}

/** One of many, found by typing. */
export function ComboBox<Id extends string>({label, name, help, required, disabled, className = '', options, value, onChange, width}: ChoiceProps<Id>) {
    const t = useTexts(texts);
    const faults = useFaults(name);
    return (
        <AriaComboBox
            name={name}
            defaultItems={options}
            value={value}
            onChange={(key) => key !== null && onChange(String(key) as Id)}
            isRequired={required}
            isDisabled={disabled}
            isInvalid={faults.length > 0}
            validationBehavior="aria"
            menuTrigger="focus"
            allowsEmptyCollection
            className={`flex min-w-0 flex-col gap-1 ${className}`}
        >
            <FieldLabel label={label} required={required} />
            <FieldHelp>{help}</FieldHelp>
            <span className="relative block" style={{width}}>
                <Input className="field w-full pr-10!" />
                <Button className="absolute top-[6px] right-[6px] grid size-7 place-items-center rounded-[4px]">
                    <Icon name="down" size={16} />
                </Button>
            </span>
            <FieldFaults faults={faults} />
            <Popover className="popover w-(--trigger-width) overflow-auto p-1">
                <ListBox className="outline-none" renderEmptyState={() => <p className="px-3 py-2 text-[15px] text-sub">{t('none_found')}</p>}>
                    {(option: Option<Id>) => (
                        <ListBoxItem id={option.id} textValue={option.text} isDisabled={option.disabled} className={optionClass}>
                            {({isSelected}) => <Lines option={option} isSelected={isSelected} />}
                        </ListBoxItem>
                    )}
                </ListBox>
            </Popover>
        </AriaComboBox>
    );
}

/** One of two to four, all of them seen at once. */
export function Radios<Id extends string>({label, name, help, required, disabled, className = '', options, value, onChange, row}: ChoiceProps<Id> & {row?: boolean}) {
    const faults = useFaults(name);
    return (
        <RadioGroup
            name={name}
            value={value}
            onChange={(key) => onChange(key as Id)}
            isRequired={required}
            isDisabled={disabled}
            isInvalid={faults.length > 0}
            validationBehavior="aria"
            className={`flex min-w-0 flex-col gap-1 ${className}`}
        >
            <FieldLabel label={label} required={required} />
            <FieldHelp>{help}</FieldHelp>
            <div className={row ? 'flex flex-wrap gap-x-6' : ''}>
                {options.map((option) => (
                    <Radio
                        key={option.id}
                        value={option.id}
                        isDisabled={option.disabled}
                        className="group flex min-h-10 items-start gap-3 rounded-[6px] py-2 text-[15px]"
                    >
                        <span className="mt-0.5 grid size-5 shrink-0 place-items-center rounded-full border-2 border-box bg-white group-data-[selected]:border-key-900">
                            <span className="size-2.5 rounded-full group-data-[selected]:bg-key-900" />
                        </span>
                        <span>
                            {option.text}
                            {option.note && <span className="block text-[14px] text-sub">{option.note}</span>}
                        </span>
                    </Radio>
                ))}
            </div>
            <FieldFaults faults={faults} />
        </RadioGroup>
    );
}

const tick = 'mt-0.5 grid size-5 shrink-0 place-items-center rounded-[4px] border-2 border-box bg-white text-white group-data-[selected]:border-key-900 group-data-[selected]:bg-key-900';

function Tick() {
    return (
        <span className={tick}>
            <span className="invisible group-data-[selected]:visible">
                <Icon name="check" size={14} />
            </span>
        </span>
    );
}

/** Any of a few. */
export function Checkboxes<Id extends string>({
    label,
    name,
    help,
    required,
    disabled,
    className = '',
    options,
    value,
    onChange,
    row,
}: FieldProps & {options: Option<Id>[]; value: Id[]; onChange: (value: Id[]) => void; row?: boolean}) {
    const faults = useFaults(name);
    return (
        <CheckboxGroup
            name={name}
            value={value}
            onChange={(ids) => onChange(ids as Id[])}
            isRequired={required}
            isDisabled={disabled}
            isInvalid={faults.length > 0}
            validationBehavior="aria"
            className={`flex min-w-0 flex-col gap-1 ${className}`}
        >
            <FieldLabel label={label} required={required} />
            <FieldHelp>{help}</FieldHelp>
            <div className={row ? 'flex flex-wrap gap-x-6' : ''}>
                {options.map((option) => (
                    <AriaCheckbox key={option.id} value={option.id} isDisabled={option.disabled} className="group flex min-h-10 items-start gap-3 rounded-[6px] py-2 text-[15px]">
                        <Tick />
                        <span>
                            {option.text}
                            {option.note && <span className="block text-[14px] text-sub">{option.note}</span>}
                        </span>
                    </AriaCheckbox>
                ))}
            </div>
            <FieldFaults faults={faults} />
        </CheckboxGroup>
    );
}

export function Checkbox({value, onChange, disabled, children, name}: {value: boolean; onChange: (value: boolean) => void; disabled?: boolean; children: ReactNode; name?: string}) {
    const faults = useFaults(name);
    return (
        <div>
            <AriaCheckbox
                name={name}
                isSelected={value}
                onChange={onChange}
                isDisabled={disabled}
                isInvalid={faults.length > 0}
                className="group flex min-h-10 items-start gap-3 rounded-[6px] py-2 text-[15px]"
            >
                <Tick />
                <span>{children}</span>
            </AriaCheckbox>
            {faults.map((fault, i) => (
                <span key={i} className="block text-[14px] font-bold text-bad">
                    {fault}
                </span>
            ))}
        </div>
    );
}
