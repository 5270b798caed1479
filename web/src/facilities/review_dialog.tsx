import {useState} from 'react';
import {useCommand} from '@/api/use';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import type {Permit} from './entry';
import type {FacilityAnswer} from './facility_dialog';
import {LineChoice} from './line_choice';
import {texts} from './texts';

/** 名簿の見直し, one by one: nothing is kept without having been looked at. */
export function ReviewDialog({of, permits, close}: {of: FacilityAnswer; permits: Permit[]; close: () => void}) {
    const t = useTexts(texts);
    const [lines, setLines] = useState<Record<string, {kept: boolean; note: string}>>({});
    const [remarks, setRemarks] = useState('');
    const review = useCommand('facilities/facilities/{facility}/reviews', () => {
        say(t('reviewed'));
        close();
    });
    const asked = permits.filter((permit) => lines[permit.id]);
    const send = () =>
        review.run({permits: asked.map((permit) => ({permit: permit.id, ...lines[permit.id]!})), remarks}, {path: {facility: of.facility.id}});
    return (
        <StepDialog title={t('review')} word={t('record')} command={review} send={send} close={close} wide className="space-y-4">
            <p className="text-[15px]">{t('review_note')}</p>
            {permits.map((permit) => {
                const line = lines[permit.id];
                const at = asked.indexOf(permit);
                const set = (part: Partial<{kept: boolean; note: string}>) => setLines({...lines, [permit.id]: {kept: true, note: '', ...line, ...part}});
                return (
                    <LineChoice
                        key={permit.id}
                        about={permit.name}
                        aside={permit.department}
                        path={`permits[${at}].permit`}
                        options={[
                            {id: 'keep', text: t('kept')},
                            {id: 'end', text: t('ended_here')},
                        ]}
                        value={line ? (line.kept ? 'keep' : 'end') : null}
                        onChange={(choice) => set({kept: choice === 'keep'})}
                        note={line?.note}
                        setNote={line && !line.kept ? (note) => set({note}) : undefined}
                        noteLabel={t('reason')}
                        noteName={`permits[${at}].note`}
                    />
                );
            })}
            <TextField label={t('remarks')} name="remarks" value={remarks} onChange={setRemarks} />
        </StepDialog>
    );
}
