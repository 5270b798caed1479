import {useNavigate} from '@tanstack/react-router';
import {useState} from 'react';
import type {CommandAnswer} from '@/api/types';
import {useUpload} from '@/api/use';
import {Alert} from '@/parts/alert';
import {Button} from '@/parts/button';
import {Card} from '@/parts/card';
import {Radios} from '@/parts/choice';
import {Disclosure} from '@/parts/disclosure';
import {TextField} from '@/parts/field';
import {FileDrop} from '@/parts/file_drop';
import {Form, FormFault} from '@/parts/form';
import {MarkingConfirm} from '@/parts/marking_confirm';
import {PageHead} from '@/parts/page_head';
import {Table} from '@/parts/table';
import {say} from '@/parts/toast';
import {useCompanyPath, useMeHere} from '@/shell/company';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

type Examined = CommandAnswer<'rules/import/examine'>;
type Document = 'policy' | 'standard' | 'procedure';

/** A Word rule book becomes a draft: choose it, look at what was recognised, take it over. */
export default function Import() {
    const t = useTexts(texts);
    const [file, setFile] = useState<File>();
    const [sent, setSent] = useState<number>();
    const examine = useUpload('rules/import/examine');
    const choose = (chosen: File) => {
        setFile(chosen);
        examine.run(chosen, setSent);
    };
    const again = () => {
        setFile(undefined);
        setSent(undefined);
        examine.reset();
    };
    return (
        <>
            <PageHead title={t('import')} crumb={t('import')} above={[{to: 'rules', text: t('nav')}]} lead={t('import_lead')} />
            {examine.problem && <FormFault problem={examine.problem} />}
            {file && examine.answer ? (
                <Found examined={examine.answer} file={file} again={again} />
            ) : (
                <FileDrop label={t('import_file')} kinds={['.docx']} limitMb={32} sent={examine.busy ? sent : undefined} onFile={choose} />
            )}
        </>
    );
}

function Found({examined: {book, document: said}, file, again}: {examined: Examined; file: File; again: () => void}) {
    const t = useTexts(texts);
    const me = useMeHere();
    const path = useCompanyPath();
    const navigate = useNavigate();
    const [document, setDocument] = useState<Document>(said ?? 'standard');
    const [edition, setEdition] = useState<'r4' | 'h21'>(me.company.edition === 'h21' ? 'h21' : 'r4');
    const [reason, setReason] = useState('');
    const [confirmed, setConfirmed] = useState(false);
    const take = useUpload('rules/import', (answer) => {
        say(t('imported'));
        void navigate({to: path(`rules/${answer.subject}`) as string});
    });
    const articles = book.chapters.reduce((sum, it) => sum + it.articles.length, 0);
    return (
        <div className="space-y-5">
            {book.warnings.length === 0 ? <Alert tone="good" title={t('import_good')} /> : <Warnings of={book.warnings} />}
            <Card title={t('import_preview')} note={t('import_found', {chapters: book.chapters.length, articles, annexes: book.annexes.length})}>
                {book.chapters.map((chapter, i) => (
                    <Disclosure key={i} title={[chapter.label, chapter.title].filter(Boolean).join('　')} open={i === 0}>
                        <ol className="space-y-3">
                            {chapter.articles.map((article, a) => (
                                <li key={a}>
                                    <b>
                                        {article.label}
                                        {article.heading && `（${article.heading}）`}
                                    </b>
                                    {article.paragraphs.map((paragraph, p) => (
                                        <div key={p}>
                                            <p>{paragraph.text}</p>
                                            <ul className="ml-6">
                                                {paragraph.items.map((item, n) => (
                                                    <li key={n}>
                                                        {item.label} {item.text}
                                                        {item.subitems.map((subitem, s) => (
                                                            <p key={s} className="ml-6">
                                                                {subitem.label} {subitem.text}
                                                            </p>
                                                        ))}
                                                    </li>
                                                ))}
                                            </ul>
                                        </div>
                                    ))}
                                </li>
                            ))}
                        </ol>
                    </Disclosure>
                ))}
            </Card>
            <Card>
                <Form problem={take.problem} onSubmit={() => take.run(file, () => {}, {document, edition, reason: reason || null, confirmed_marking: confirmed || null})}>
                    <Radios
                        row
                        label={t('document')}
                        name="document"
                        options={(['policy', 'standard', 'procedure'] as const).map((id) => ({id, text: t(id)}))}
                        value={document}
                        onChange={setDocument}
                    />
                    <Radios
                        row
                        label={t('edition')}
                        name="edition"
                        options={[
                            {id: 'r4', text: t('edition_r4')},
                            {id: 'h21', text: t('edition_h21')},
                        ]}
                        value={edition}
                        onChange={setEdition}
                    />
                    <TextField label={t('reason')} name="reason" help={t('reason_help')} lines={2} value={reason} onChange={setReason} />
                    <MarkingConfirm problem={take.problem} value={confirmed} onChange={setConfirmed} />
                    <div className="flex justify-end gap-2">
                        <Button onPress={again}>{t('import_other')}</Button>
                        <Button type="submit" primary busy={take.busy}>
                            {t('import_do')}
                        </Button>
                    </div>
                </Form>
            </Card>
        </div>
    );
}

function Warnings({of}: {of: Examined['book']['warnings']}) {
    const t = useTexts(texts);
    return (
        <>
            <Alert tone="waiting" title={t('import_warnings', {n: of.length})} />
            <Table
                label={t('import_warnings', {n: of.length})}
                rows={of.map((it, i) => ({...it, key: String(i)}))}
                rowKey={(row) => row.key}
                columns={[
                    {id: 'place', head: t('place'), cell: (row) => row.place},
                    {id: 'text', head: t('warning'), wraps: true, cell: (row) => row.text},
                ]}
            />
        </>
    );
}
