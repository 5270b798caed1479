import {parseDate, type DateValue} from '@internationalized/date';
import {
    Button,
    Calendar,
    CalendarCell,
    CalendarGrid,
    CalendarGridBody,
    CalendarGridHeader,
    CalendarHeaderCell,
    DateInput,
    DatePicker,
    DateSegment,
    Dialog,
    Group,
    Heading,
    Popover,
} from 'react-aria-components';
import {isDay, type Day} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {FieldFaults, FieldHelp, FieldLabel, type FieldProps} from './field';
import {useFaults} from './form';
import {Icon} from './icon';
import {texts} from './texts';

interface Props extends FieldProps {
    value: Day | null;
    onChange: (value: Day | null) => void;
    min?: Day;
    max?: Day;
}

/** A day, typed or chosen in the reader's calendar (和暦 by default). */
export function DateField({label, name, help, required, disabled, className = '', value, onChange, min, max}: Props) {
    const faults = useFaults(name);
    return (
        <DatePicker
            name={name}
            value={isDay(value) ? parseDate(value) : null}
            // toString is ISO 8601 in the Gregorian calendar, whatever calendar the field shows.
            onChange={(day: DateValue | null) => onChange(day ? day.toString() : null)}
            minValue={min ? parseDate(min) : undefined}
            maxValue={max ? parseDate(max) : undefined}
            isRequired={required}
            isDisabled={disabled}
            isInvalid={faults.length > 0 || undefined}
            validationBehavior="aria"
            shouldForceLeadingZeros={false}
            className={`flex flex-col gap-1 ${className}`}
        >
            <FieldLabel label={label} required={required} />
            <FieldHelp>{help}</FieldHelp>
            <Group className="field flex w-fit items-center gap-1 pr-1!">
                <DateInput className="num flex items-center">
                    {(segment) => (
                        <DateSegment
                            segment={segment}
                            className={
                                segment.type === 'literal'
                                    ? 'text-sub'
                                    : 'min-h-6 min-w-6 rounded-[4px] px-0.5 text-center outline-offset-0! data-[focused]:bg-key-100 data-[placeholder]:text-[#6b6b6e]'
                            }
                        />
                    )}
                </DateInput>
                <OpenCalendar />
            </Group>
            <FieldFaults faults={faults} />
            <Popover className="popover p-4">
                <Dialog className="outline-none">
                    <MonthGrid />
                </Dialog>
            </Popover>
        </DatePicker>
    );
}

function OpenCalendar() {
    const t = useTexts(texts);
    return (
        <Button aria-label={t('open_calendar')} className="grid size-8 place-items-center rounded-[4px] text-sub hover:bg-paper">
            <Icon name="calendar" size={18} />
        </Button>
    );
}

const step = 'grid size-9 place-items-center rounded-[6px] hover:bg-paper';

function MonthGrid() {
    const t = useTexts(texts);
    return (
        <Calendar>
            <div className="mb-2 flex items-center">
                <Button slot="previous" aria-label={t('previous_month')} className={step}>
                    <Icon name="left" />
                </Button>
                <Heading className="num flex-1 text-center text-[15px] font-bold" />
                <Button slot="next" aria-label={t('next_month')} className={step}>
                    <Icon name="right" />
                </Button>
            </div>
            <CalendarGrid>
                <CalendarGridHeader>{(day) => <CalendarHeaderCell className="h-8 text-[14px] font-normal text-sub">{day}</CalendarHeaderCell>}</CalendarGridHeader>
                <CalendarGridBody>
                    {(date) => (
                        <CalendarCell
                            date={date}
                            className="num grid size-9 cursor-pointer place-items-center rounded-[6px] text-[15px] hover:bg-key-50 data-[disabled]:text-[#949497] data-[outside-month]:invisible data-[selected]:bg-key-900 data-[selected]:text-white"
                        />
                    )}
                </CalendarGridBody>
            </CalendarGrid>
        </Calendar>
    );
}
