import {useState} from 'react';
import {useCommand} from '@/api/use';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import {PersonField} from '@/shell/people';
import type {FacilityAnswer} from './facility_dialog';
import {texts} from './texts';

/** 指定, with the latest version of the plan. */
export function DesignateDialog({of, close}: {of: FacilityAnswer; close: () => void}) {
    const t = useTexts(texts);
    const [draft, setDraft] = useState({letter: '', decided_by: null as string | null, ministry_checked: null as string | null, on: null as string | null});
    const {facility} = of;
    const designate = useCommand('facilities/facilities/{facility}/designate', () => {
        say(t('designated'));
        close();
    });
    return (
        <StepDialog
            title={t('designate_of', {name: facility.name})}
            word={t('designate')}
            command={designate}
            send={() => designate.run(draft, {path: {facility: facility.id}}, {subject: facility.id, seq: facility.last_seq})}
            close={close}
        >
            <p className="text-[15px]">{t('designate_note', {version: facility.plan_version})}</p>
            <TextField label={t('letter')} name="letter" width="16em" value={draft.letter} onChange={(letter) => setDraft({...draft, letter})} />
            <PersonField label={t('decided_by')} name="decided_by" help={t('decided_by_help')} value={draft.decided_by} onChange={(decided_by) => setDraft({...draft, decided_by})} />
            <DateField label={t('designated_on')} name="on" help={t('on_help')} value={draft.on} onChange={(on) => setDraft({...draft, on})} />
            <DateField label={t('ministry_checked')} name="ministry_checked" value={draft.ministry_checked} onChange={(ministry_checked) => setDraft({...draft, ministry_checked})} />
        </StepDialog>
    );
}

/** 指定の起案: to be confirmed and approved. */
export function RequestDialog({of, close}: {of: FacilityAnswer; close: () => void}) {
    const t = useTexts(texts);
    const [draft, setDraft] = useState({letter: '', note: '', ministry_checked: null as string | null});
    const {facility} = of;
    const request = useCommand('facilities/facilities/{facility}/request', () => {
        say(t('requested'));
        close();
    });
    return (
        <StepDialog
            title={t('request_of', {name: facility.name})}
            word={t('request')}
            command={request}
            send={() => request.run(draft, {path: {facility: facility.id}}, {subject: facility.id, seq: facility.last_seq})}
            close={close}
        >
            <p className="text-[15px]">{t('request_note', {version: facility.plan_version})}</p>
            <TextField label={t('letter')} name="letter" width="16em" value={draft.letter} onChange={(letter) => setDraft({...draft, letter})} />
            <TextField label={t('remarks')} name="note" lines={2} value={draft.note} onChange={(note) => setDraft({...draft, note})} />
            <DateField label={t('ministry_checked')} name="ministry_checked" value={draft.ministry_checked} onChange={(ministry_checked) => setDraft({...draft, ministry_checked})} />
        </StepDialog>
    );
}

export function RevokeDialog({of, close}: {of: FacilityAnswer; close: () => void}) {
    const t = useTexts(texts);
    const [draft, setDraft] = useState({reason: '', emptied: '', on: null as string | null});
    const {facility} = of;
    const revoke = useCommand('facilities/facilities/{facility}/revoke', () => {
        say(t('revoked'));
        close();
    });
    return (
        <StepDialog
            title={t('revoke_of', {name: facility.name})}
            word={t('revoke')}
            command={revoke}
            send={() => revoke.run(draft, {path: {facility: facility.id}}, {subject: facility.id, seq: facility.last_seq})}
            close={close}
            danger
        >
            <TextField label={t('reason')} name="reason" required value={draft.reason} onChange={(reason) => setDraft({...draft, reason})} />
            <TextField label={t('emptied')} name="emptied" required lines={3} help={t('emptied_help')} value={draft.emptied} onChange={(emptied) => setDraft({...draft, emptied})} />
            <DateField label={t('on')} name="on" help={t('on_help')} value={draft.on} onChange={(on) => setDraft({...draft, on})} />
        </StepDialog>
    );
}
