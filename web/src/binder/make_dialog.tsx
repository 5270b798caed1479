import {useState} from 'react';
import {useJobs} from '@/api/jobs';
import {useCommand} from '@/api/use';
import type {CommandBody} from '@/api/types';
import {Alert} from '@/parts/alert';
import {Button, ButtonLink} from '@/parts/button';
import {Select} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {Actions, Dialog} from '@/parts/dialog';
import {TextField} from '@/parts/field';
import {Form} from '@/parts/form';
import {useAsOf} from '@/shell/as_of';
import {useTexts} from '@/shell/language';
import {useBinderFile} from './file';
import {Making} from './making';
import {texts} from './texts';

type Purpose = NonNullable<CommandBody<'binder/jobs'>['purpose']>;
const purposes: Purpose[] = ['trial', 'ministry', 'internal', 'other'];

/** Asks for the day, makes the binder, then offers its files. */
export function MakeDialog({close}: {close: () => void}) {
    const t = useTexts(texts);
    const {shown} = useAsOf();
    const [day, setDay] = useState<string | null>(shown);
    const [purpose, setPurpose] = useState<Purpose | null>('trial');
    const [note, setNote] = useState('');
    const make = useCommand('binder/jobs');
    const jobs = useJobs();
    const put = make.answer?.job;
    const job = jobs.find(({id}) => id === put);
    const stopped = job?.state === 'failed' || job?.state === 'cancelled';
    return (
        <Dialog open close={close} title={t('make')}>
            {job?.state === 'done' && <Made binder={job.result} close={close} />}
            {put && job?.state !== 'done' && !stopped && (
                <div className="space-y-5">
                    <Making of={job} />
                    <p className="text-[15px]">{t('may_close')}</p>
                    <Button onPress={close}>{t('close')}</Button>
                </div>
            )}
            {stopped && (
                <Alert tone={job.state === 'failed' ? 'bad' : 'info'} title={t(job.state === 'failed' ? 'failed' : 'cancelled')}>
                    {job.state === 'failed' && job.note}
                </Alert>
            )}
            {(!put || stopped) && (
                <Form problem={make.problem} onSubmit={() => make.run({as_of: day, purpose, note})} className="space-y-5">
                    <p className="text-[15px]">{t('make_help')}</p>
                    <DateField label={t('as_of')} name="as_of" help={t('as_of_help')} required value={day} onChange={setDay} />
                    <Select label={t('purpose')} name="purpose" options={purposes.map((id) => ({id, text: t(id)}))} value={purpose} onChange={setPurpose} />
                    <TextField label={t('note')} name="note" value={note} onChange={setNote} />
                    <Actions cancel={close}>
                        <Button type="submit" primary busy={make.busy}>
                            {t('start')}
                        </Button>
                    </Actions>
                </Form>
            )}
        </Dialog>
    );
}

function Made({binder, close}: {binder: string; close: () => void}) {
    const t = useTexts(texts);
    const file = useBinderFile();
    return (
        <div className="space-y-5">
            <Alert tone="good" title={t('made')}>
                {t('made_help')}
            </Alert>
            <div className="flex flex-wrap gap-3">
                <ButtonLink primary icon="print" href={file(binder, 'pdf')}>
                    {t('pdf')}
                </ButtonLink>
                <ButtonLink icon="download" href={file(binder, 'zip')} download>
                    {t('zip')}
                </ButtonLink>
                <Button onPress={close}>{t('close')}</Button>
            </div>
        </div>
    );
}
