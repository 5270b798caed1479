import {useParams} from '@tanstack/react-router';
import {useState} from 'react';
import type {QueryAnswer} from '@/api/types';
import {useDownload, useRead} from '@/api/use';
import {ApprovalOf} from '@/approvals/of_subject';
import {Alert} from '@/parts/alert';
import {ButtonLink} from '@/parts/button';
import {Card} from '@/parts/card';
import {Facts} from '@/parts/facts';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {Life} from './life';
import {StateChip} from './state';
import {Steps} from './steps';
import {EditText, ShownText} from './text';
import {texts} from './texts';

export type Submission = QueryAnswer<'submissions/submissions/{submission}'>;

export default function SubmissionPage() {
    const {submission} = useParams({strict: false}) as {submission: string};
    return <Reading of={useRead('submissions/submissions/{submission}', {path: {submission}})}>{(of) => <Sheet key={submission} of={of} />}</Reading>;
}

function Sheet({of}: {of: Submission}) {
    const t = useTexts(texts);
    const days = useDays();
    const {past} = useAsOf();
    const mayDraft = useMay('submissions.draft') && !past;
    const [editing, setEditing] = useState(false);
    const {line} = of;
    const path = {submission: line.id};
    const pdf = useDownload('submissions/submissions/{submission}/paper.pdf', {path});
    const docx = useDownload('submissions/submissions/{submission}/paper.docx', {path});
    return (
        <>
            <PageHead
                title={line.title}
                above={[{to: 'submissions', text: t('title')}]}
                crumb={line.number}
                lead={<StateChip of={line} />}
                asOf
                actions={
                    <>
                        <ButtonLink href={docx()} download>
                            {t('word')}
                        </ButtonLink>
                        <ButtonLink href={pdf()} icon="print">
                            {t('print')}
                        </ButtonLink>
                    </>
                }
            />
            {of.return_reason && <Alert tone="waiting" title={t('returned_inside', {reason: of.return_reason})} />}
            <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_380px]">
                <div className="space-y-6">
                    {!past && !editing && <Steps of={of} edit={() => setEditing(true)} />}
                    {editing && mayDraft ? <EditText of={of} close={() => setEditing(false)} /> : <ShownText of={of} />}
                    <ApprovalOf about={line.id} />
                </div>
                <div className="space-y-6">
                    <Card title={t('details')}>
                        <Facts
                            lines={[
                                [t('number'), line.number],
                                [
                                    t('kind'),
                                    <Go key="kind" to={`submissions/kinds/${line.kind}`}>
                                        {line.kind_name}
                                    </Go>,
                                ],
                                [t('contract'), line.contract],
                                [t('addressee'), line.addressee],
                                [t('due'), days.day(line.due)],
                                [t('sent_on'), days.day(line.sent_on)],
                                [t('next_on'), days.day(line.next_on)],
                                [t('answer_number'), line.answer_number],
                            ]}
                        />
                    </Card>
                    <Card title={t('life')}>
                        <Life of={of} />
                    </Card>
                </div>
            </div>
        </>
    );
}
