import {createContext, useCallback, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode} from 'react';
import type {Problem} from '@/api/problem';
import {useTexts} from '@/shell/language';
import {Alert} from './alert';
import {texts} from './texts';

interface Refused {
    problem: Problem | null;
    /** Tells the form of a field on the screen; answers how to take it back. */
    enter: (path: string) => () => void;
}
const Context = createContext<Refused>({problem: null, enter: () => () => {}});

/** A form whose fields show the refusals of the server by their `name`; what no field shows stands above it. */
export function Form({problem, onSubmit, children, className = 'space-y-5'}: {problem: Problem | null; onSubmit: () => void; children: ReactNode; className?: string}) {
    const form = useRef<HTMLFormElement>(null);
    const [fields, setFields] = useState<readonly string[]>([]);
    const enter = useCallback((path: string) => {
        setFields((before) => [...before, path]);
        return () => setFields((before) => before.toSpliced(before.indexOf(path), 1));
    }, []);
    const refused = useMemo(() => ({problem, enter}), [problem, enter]);
    useEffect(() => {
        // The first field that is wrong, or the text above: a keyboard user lands where the mending begins.
        if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-form-fault]')?.focus();
    }, [problem]);
    return (
        <Context.Provider value={refused}>
            <form
                ref={form}
                noValidate
                className={className}
                onSubmit={(event) => {
                    event.preventDefault();
                    onSubmit();
                }}
            >
                {problem && <FormFault problem={problem} fields={fields} />}
                {children}
            </form>
        </Context.Provider>
    );
}

/** The text of a refusal where there is no form, or above one. */
export function FormFault({problem, fields = []}: {problem: Problem; fields?: readonly string[]}) {
    const t = useTexts(texts);
    const besides = problem.besides(fields);
    const inFields = problem.errors.length - besides.length;
    return (
        <div tabIndex={-1} data-form-fault className="col-span-full outline-none">
            <Alert title={t('refused')}>
                {inFields > 0 && <p>{t('refused_fields', {n: inFields})}</p>}
                {besides.length > 0 ? (
                    <ul>
                        {besides.map((fault, i) => (
                            <li key={i}>
                                {fault.path && <span className="num mr-2 text-sub">{fault.path}</span>}
                                {fault.detail}
                            </li>
                        ))}
                    </ul>
                ) : (
                    inFields === 0 && <p>{wordsOf(problem, t)}</p>
                )}
            </Alert>
        </div>
    );
}

/** What to tell of a refusal that names no field. */
export function wordsOf(problem: Problem, t: ReturnType<typeof useTexts<typeof texts>>): string {
    if (problem.status === 0) return t('no_answer');
    if (problem.detail) return problem.detail;
    if (problem.status === 403) return t('forbidden');
    return t('server_fault', {status: problem.status});
}

/** The faults of a field; the form then no longer shows them above. */
export function useFaults(name: string | undefined): string[] {
    const {problem, enter} = useContext(Context);
    useLayoutEffect(() => (name === undefined ? undefined : enter(name)), [enter, name]);
    return name === undefined || !problem ? [] : problem.at(name).map((fault) => fault.detail);
}
