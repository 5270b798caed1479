import {useState} from 'react';
import {useCommand, useRead} from '@/api/use';
import {Select} from '@/parts/choice';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import type {Request} from './row';
import {texts} from './texts';

/** 起案する: what no other screen drafts; or anew, what was returned. */
export function DraftDialog({again, close}: {again?: Request; close: () => void}) {
    const t = useTexts(texts);
    const routes = (useRead('approvals/routes').data?.routes ?? []).filter((route) => route.drafted_here);
    const [kind, setKind] = useState<string | null>(again ? `approvals.${again.kind}` : 'approvals.general');
    const [title, setTitle] = useState(again?.title ?? '');
    const [summary, setSummary] = useState(again?.summary ?? '');
    const route = routes.find((it) => it.id === kind);
    const draft = useCommand('approvals/requests', () => {
        say(t('drafted'));
        close();
    });
    const send = () => draft.run({title, summary, kind: kind?.replace('approvals.', ''), ...(again ? {again: again.id} : {})});
    return (
        <StepDialog title={t(again ? 'draft_again' : 'draft')} word={t('draft')} command={draft} send={send} close={close}>
            <Select
                label={t('kind')}
                name="kind"
                required
                options={routes.map((it) => ({id: it.id, text: it.label}))}
                value={kind}
                onChange={setKind}
                help={route && t('route_of', {route: route.steps.map((step) => `${step.label}（${t(step.act === 'confirm' ? 'confirm' : 'approve')}）`).join(' → ')})}
            />
            <TextField label={t('subject')} name="title" required value={title} onChange={setTitle} />
            <TextField label={t('summary')} name="summary" help={t('summary_help')} lines={6} value={summary} onChange={setSummary} />
        </StepDialog>
    );
}
