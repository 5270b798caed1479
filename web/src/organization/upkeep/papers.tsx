import {useState} from 'react';
import {useCommand} from '@/api/use';
import {ApprovalOf} from '@/approvals/of_subject';
import {Button} from '@/parts/button';
import {Chip} from '@/parts/chip';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {Duty, findingOf, type Upkeep} from './duty';
import {texts} from './texts';

type Kind = Upkeep['papers'][number]['kind'];
const checks: Record<Kind, string> = {
    chart: 'organization.chart_current',
    contacts: 'organization.contact_chart_current',
    pledge_text: 'organization.pledge_text_reviewed',
};
const kinds: Kind[] = ['chart', 'contacts', 'pledge_text'];

/** The three things that are approved as versions. */
export function Papers({of, may}: {of: Upkeep; may: boolean}) {
    return (
        <div className="grid items-start gap-5 lg:grid-cols-3">
            {kinds.map((kind) => (
                <Paper key={kind} kind={kind} of={of} may={may} />
            ))}
        </div>
    );
}

function Paper({kind, of, may}: {kind: Kind; of: Upkeep; may: boolean}) {
    const t = useTexts(texts);
    const days = useDays();
    const [open, setOpen] = useState(false);
    const versions = of.papers.filter((paper) => paper.kind === kind);
    const approved = versions.find((paper) => paper.state === 'approved');
    const waits = versions.find((paper) => paper.state === 'submitted');
    const button = may && !waits && (
        <Button quiet label={t('submit_of', {name: t(kind)})} onPress={() => setOpen(true)}>
            {t('submit')}
        </Button>
    );
    return (
        <div className="space-y-5">
            <Duty title={t(kind)} finding={findingOf(of, checks[kind])} action={button}>
                {approved ? (
                    <p className="flex flex-wrap items-center gap-3 text-[15px]">
                        <span className="num">{`${t('paper_version', {n: approved.version})}　${t('paper_approved', {day: days.day(approved.approved_on)})}`}</span>
                        <Chip tone={approved.agrees ? 'good' : 'late'}>{t(approved.agrees ? 'agrees' : 'differs')}</Chip>
                    </p>
                ) : (
                    <p className="text-[15px] text-sub">{t('paper_none')}</p>
                )}
            </Duty>
            {waits && <ApprovalOf about={waits.id} />}
            {open && <SubmitDialog kind={kind} close={() => setOpen(false)} />}
        </div>
    );
}

function SubmitDialog({kind, close}: {kind: Kind; close: () => void}) {
    const t = useTexts(texts);
    const [note, setNote] = useState('');
    const submit = useCommand('organization/papers', () => {
        say(t('submitted'));
        close();
    });
    return (
        <StepDialog title={t('submit_of', {name: t(kind)})} word={t('submit')} command={submit} send={() => submit.run({kind, note})} close={close}>
            <p className="text-[15px]">{t(kind === 'pledge_text' ? 'submit_text_help' : 'submit_help')}</p>
            <TextField label={t('note')} name="note" lines={3} value={note} onChange={setNote} />
        </StepDialog>
    );
}
