import {useState} from 'react';
import {useCommand} from '@/api/use';
import {Button} from '@/parts/button';
import {Card} from '@/parts/card';
import {Checkbox} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {Actions} from '@/parts/dialog';
import {Disclosure} from '@/parts/disclosure';
import {TextField} from '@/parts/field';
import {Form} from '@/parts/form';
import {say} from '@/parts/toast';
import {useSaid, useTexts} from '@/shell/language';
import type {Submission} from './submission';
import {texts} from './texts';

type Field = Submission['fields'][number];

/** 記載内容 and 添付書類, as they stand. */
export function ShownText({of}: {of: Submission}) {
    const t = useTexts(texts);
    const enclosed = of.enclosures.filter((one) => one.enclosed);
    return (
        <>
            <Card title={t('text')}>
                <dl className="divide-y divide-line-soft">
                    {of.fields.map((field) => (
                        <div key={field.id} className="py-3 first:pt-0 last:pb-0">
                            <dt className="flex flex-wrap items-baseline gap-x-3">
                                <b className="text-[15px]">{field.label}</b>
                                <Source of={field} />
                            </dt>
                            <dd className="mt-1 text-[15px] whitespace-pre-line">{field.text || <span className="font-bold text-late-ink">{t('still_empty')}</span>}</dd>
                        </div>
                    ))}
                </dl>
            </Card>
            <Card title={t('enclosures')}>
                {enclosed.length === 0 && <p className="text-[15px] text-sub">{t('no_enclosures')}</p>}
                <ol className="list-decimal space-y-1 pl-6 text-[15px]">
                    {enclosed.map((one) => (
                        <li key={one.title}>
                            {one.title}
                            {one.note && <span className="ml-3 text-sub">{one.note}</span>}
                        </li>
                    ))}
                </ol>
            </Card>
        </>
    );
}

/** Where the text came from, and whether somebody has written over it. */
function Source({of}: {of: Field}) {
    const t = useTexts(texts);
    const said = useSaid();
    const from = said(of.source);
    return <span className="text-[13px] text-sub">{of.drawn === '' ? t('source_empty', {from}) : of.drawn === of.text ? t('source_drawn', {from}) : t('source_changed', {from})}</span>;
}

/** The same to be written: what the records gave stays in sight. */
export function EditText({of, close}: {of: Submission; close: () => void}) {
    const t = useTexts(texts);
    const [draft, setDraft] = useState({
        title: of.line.title,
        addressee: of.line.addressee,
        due: of.line.due ?? null,
        fields: of.fields.map(({id, text}) => ({id, text})),
        enclosures: of.enclosures,
    });
    const set = (part: Partial<typeof draft>) => setDraft({...draft, ...part});
    const enclose = (i: number, part: Partial<(typeof draft.enclosures)[number]>) => set({enclosures: draft.enclosures.map((one, at) => (at === i ? {...one, ...part} : one))});
    const write = useCommand('submissions/submissions/{submission}/text', () => {
        say(t('written'));
        close();
    });
    const send = () => write.run(draft as never, {path: {submission: of.line.id}}, {subject: of.line.id, seq: of.seq});
    return (
        <Card title={t('act_write')}>
            <Form problem={write.problem} onSubmit={send}>
                <TextField label={t('subject')} name="title" required value={draft.title} onChange={(title) => set({title})} />
                <TextField label={t('addressee')} name="addressee" help={t('addressee_check')} required value={draft.addressee} onChange={(addressee) => set({addressee})} />
                <DateField label={t('due')} name="due" value={draft.due} onChange={(due) => set({due})} />
                {of.fields.map((field, i) => (
                    <WrittenField key={field.id} of={field} name={`fields[${i}].text`} value={draft.fields[i]!.text} onChange={(text) => set({fields: draft.fields.map((one, at) => (at === i ? {...one, text} : one))})} />
                ))}
                <h3 className="text-[17px] font-bold">{t('enclosures')}</h3>
                {draft.enclosures.map((one, i) => (
                    <div key={i} className="grid grid-cols-1 items-end gap-x-5 gap-y-3 border-b border-line-soft pb-4 md:grid-cols-2">
                        <TextField label={t('enclosure_title')} name={`enclosures[${i}].title`} required value={one.title} onChange={(title) => enclose(i, {title})} />
                        <TextField label={t('enclosure_note')} name={`enclosures[${i}].note`} value={one.note} onChange={(note) => enclose(i, {note})} />
                        <Checkbox value={one.enclosed} onChange={(enclosed) => enclose(i, {enclosed})}>
                            {t('enclose')}
                        </Checkbox>
                        <div className="justify-self-end">
                            <Button quiet label={t('enclosure_drop_of', {title: one.title})} onPress={() => set({enclosures: draft.enclosures.filter((_, at) => at !== i)})}>
                                {t('enclosure_drop')}
                            </Button>
                        </div>
                    </div>
                ))}
                <Button icon="plus" onPress={() => set({enclosures: [...draft.enclosures, {title: '', enclosed: true, note: ''}]})}>
                    {t('enclosure_add')}
                </Button>
                <Actions cancel={close}>
                    <Button type="submit" primary busy={write.busy}>
                        {t('save')}
                    </Button>
                </Actions>
            </Form>
        </Card>
    );
}

function WrittenField({of, name, value, onChange}: {of: Field; name: string; value: string; onChange: (text: string) => void}) {
    const t = useTexts(texts);
    const said = useSaid();
    const from = said(of.source);
    return (
        <div>
            <TextField label={of.label} name={name} help={t(of.drawn ? 'drawn_from' : 'drawn_nothing', {from})} required lines={Math.min(8, Math.max(2, value.split('\n').length))} value={value} onChange={onChange} />
            {of.drawn && of.drawn !== value && (
                <Disclosure title={t('drawn_shown')}>
                    <p className="whitespace-pre-line">{of.drawn}</p>
                    <Button className="mt-2" onPress={() => onChange(of.drawn)}>
                        {t('drawn_back')}
                    </Button>
                </Disclosure>
            )}
        </div>
    );
}
