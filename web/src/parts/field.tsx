import {useId, type ReactNode} from 'react';
import {FieldError, Input, Label, SearchField as AriaSearchField, Text, TextArea, TextField as AriaTextField} from 'react-aria-components';
import {useTexts} from '@/shell/language';
import {useFaults} from './form';
import {Icon} from './icon';
import {texts} from './texts';

export interface FieldProps {
    label: string;
    /** The path of the value in what is sent: `company.sites[0].name`. */
    name?: string;
    /** One line under the label: what to write, with an example. */
    help?: ReactNode;
    required?: boolean;
    disabled?: boolean;
    className?: string;
}

/** The label of every field, with 必須 as a word for the eye (a screen reader hears aria-required). */
export function FieldLabel({label, required}: {label: string; required?: boolean}) {
    const t = useTexts(texts);
    return (
        <Label className="flex items-center gap-2 text-[14px] font-bold">
            {label}
            {required && <span aria-hidden="true" className="rounded-[4px] bg-bad-soft px-1.5 text-[14px] leading-[22px] text-bad">{t('required')}</span>}
        </Label>
    );
}

export function FieldHelp({children}: {children?: ReactNode}) {
    return children ? (
        <Text slot="description" className="block text-[14px] text-sub">
            {children}
        </Text>
    ) : null;
}

/** What is wrong, under the field it is wrong in. */
export function FieldFaults({faults}: {faults: string[]}) {
    return (
        <FieldError className="block text-[14px] font-bold text-bad">
            {faults.map((fault, i) => (
                <span key={i} className="block">
                    <span aria-hidden="true">! </span>
                    {fault}
                </span>
            ))}
        </FieldError>
    );
}

interface TextProps extends FieldProps {
    value: string;
    onChange: (value: string) => void;
    type?: 'text' | 'password' | 'email' | 'tel';
    lines?: number;
    autoComplete?: string;
    autoFocus?: boolean;
    /** The width in characters of the usual answer: a postcode's box is not a name's box. */
    width?: string;
}

export function TextField({label, name, help, required, disabled, className = '', value, onChange, type = 'text', lines, autoComplete = 'off', autoFocus, width}: TextProps) {
    const faults = useFaults(name);
    const box = {className: 'field w-full ' + (lines ? 'py-2 leading-[1.7]' : ''), style: width ? {maxWidth: width} : undefined};
    return (
        <AriaTextField
            name={name}
            type={type}
            value={value}
            onChange={onChange}
            isRequired={required}
            isDisabled={disabled}
            isInvalid={faults.length > 0}
            validationBehavior="aria"
            autoComplete={autoComplete}
            autoFocus={autoFocus}
            className={`flex min-w-0 flex-col gap-1 ${className}`}
        >
            <FieldLabel label={label} required={required} />
            <FieldHelp>{help}</FieldHelp>
            {lines ? <TextArea rows={lines} {...box} /> : <Input {...box} />}
            <FieldFaults faults={faults} />
        </AriaTextField>
    );
}

/** Narrows a list while one types. Enter that ends a Japanese conversion is not a search. */
export function SearchField({label, value, onChange, className = ''}: {label: string; value: string; onChange: (value: string) => void; className?: string}) {
    return (
        <AriaSearchField value={value} onChange={onChange} className={`flex flex-col gap-1 ${className}`}>
            <FieldLabel label={label} />
            <span className="relative block">
                <Input className="field w-full pl-10! [&::-webkit-search-cancel-button]:hidden" />
                <span className="absolute top-[11px] left-3 text-sub">
                    <Icon name="search" size={18} />
                </span>
            </span>
        </AriaSearchField>
    );
}

/** Fields that belong together, with a heading that a screen reader repeats. */
export function FieldGroup({title, note, children}: {title: string; note?: ReactNode; children: ReactNode}) {
    const id = useId();
    return (
        <fieldset aria-labelledby={id} className="min-w-0 space-y-4">
            <div id={id} className="text-[17px] font-bold">
                {title}
            </div>
            {note && <p className="text-[14px] text-sub">{note}</p>}
            {children}
        </fieldset>
    );
}
