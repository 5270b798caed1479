import {Button, Group, Input, NumberField as AriaNumberField} from 'react-aria-components';
import {FieldFaults, FieldHelp, FieldLabel, type FieldProps} from './field';
import {useFaults} from './form';

interface Props extends FieldProps {
    value: number | null;
    onChange: (value: number | null) => void;
    min?: number;
    max?: number;
    step?: number;
    /** After the number: 分, 名, cm. */
    unit?: string;
}

/** A number; full-width digits are taken too. */
export function NumberField({label, name, help, required, disabled, className = '', value, onChange, min, max, step, unit}: Props) {
    const faults = useFaults(name);
    const press = 'grid w-8 place-items-center text-[16px] hover:bg-paper disabled:text-[#949497]';
    return (
        <AriaNumberField
            name={name}
            value={value ?? NaN}
            onChange={(number) => onChange(Number.isNaN(number) ? null : number)}
            minValue={min}
            maxValue={max}
            step={step}
            isRequired={required}
            isDisabled={disabled}
            isInvalid={faults.length > 0}
            validationBehavior="aria"
            className={`flex min-w-0 flex-col gap-1 ${className}`}
        >
            <FieldLabel label={label} required={required} />
            <FieldHelp>{help}</FieldHelp>
            <span className="flex items-center gap-2">
                <Group className="field flex w-fit items-stretch overflow-hidden p-0!">
                    <Button slot="decrement" className={press}>
                        −
                    </Button>
                    <Input className="num w-20 border-x border-line text-right text-[15px] px-2 outline-offset-[-3px]!" />
                    <Button slot="increment" className={press}>
                        ＋
                    </Button>
                </Group>
                {unit && <span className="text-[15px]">{unit}</span>}
            </span>
            <FieldFaults faults={faults} />
        </AriaNumberField>
    );
}
