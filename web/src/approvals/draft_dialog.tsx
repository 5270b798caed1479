import {useState} from 'react';
import {useCommand, useRead} from '@/api/use';
import {Button} from '@/parts/button';
import {Select} from '@/parts/choice';
import {Actions, Dialog} from '@/parts/dialog';
import {TextField} from '@/parts/field';
import {Form} from '@/parts/form';
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
        <Dialog open close={close} title={t(again ? 'draft_again' : 'draft')}>
            <Form problem={draft.problem} onSubmit={send}>
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
                <Actions cancel={close}>
                    <Button type="submit" primary busy={draft.busy}>
                        {t('draft')}
                    </Button>
                </Actions>
            </Form>
        </Dialog>
    );
}
