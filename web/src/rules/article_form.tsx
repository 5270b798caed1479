import {useRef, useState} from 'react';
import type {QueryAnswer} from '@/api/types';
import {useCommand} from '@/api/use';
import {Button} from '@/parts/button';
import {ComboBox, Select} from '@/parts/choice';
import {Actions, Dialog} from '@/parts/dialog';
import {TextField} from '@/parts/field';
import {Form} from '@/parts/form';
import {Alert} from '@/parts/alert';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import {flat, nested, type Level, type Line} from './lines';
import {texts} from './texts';

type Source = QueryAnswer<'rules/versions/{version}/source'>;

interface Props {
    version: string;
    source: Source;
    /** Nothing: a new one. */
    article?: Source['articles'][number];
    label?: string;
    chapter: string;
    after?: string;
    /** The chapter is divided into 節. */
    sections: boolean;
    close: () => void;
}

/** 条 line by line: 項, 号 and subitem, with placeholders and the requirements it covers. */
export function ArticleForm({version, source, article, label, chapter, after, sections, close}: Props) {
    const t = useTexts(texts);
    const [heading, setHeading] = useState(article?.heading ?? '');
    const [section, setSection] = useState(article?.section ?? '');
    const [lines, setLines] = useState<Line[]>(article ? flat(article.paragraphs) : [{level: 'paragraph', text: ''}]);
    const [requirements, setRequirements] = useState(article?.requirements ?? []);
    const touched = useRef(0);
    const write = useCommand('rules/versions/{version}/articles', () => {
        say(t('saved'));
        close();
    });
    const {paragraphs, paths} = nested(lines);
    const change = (at: number, part: Partial<Line>) => setLines(lines.map((line, i) => (i === at ? {...line, ...part} : line)));
    const insert = (name: string) => {
        const at = Math.min(touched.current, lines.length - 1);
        change(at, {text: `${lines[at]!.text}{{${name}}}`});
    };
    const send = () =>
        write.run(
            {article: article?.id ?? null, chapter: article ? null : chapter, after: article ? null : (after ?? null), section: sections ? section : null, heading, paragraphs, requirements},
            {path: {version}},
        );
    return (
        <Dialog open close={close} wide title={article ? t('edit_article', {label: label ?? ''}) : t('new_article')}>
            <Form problem={write.problem} onSubmit={send}>
                {article?.note && (
                    <Alert tone="info" title={t('advice')}>
                        {article.note}
                    </Alert>
                )}
                <TextField label={t('heading')} name="heading" required value={heading} onChange={setHeading} />
                {sections && <TextField label={t('section')} name="section" help={t('section_help')} value={section} onChange={setSection} />}
                <fieldset className="space-y-2">
                    <legend className="mb-1 text-[14px] font-bold">{t('lines')}</legend>
                    {lines.map((line, i) => (
                        <LineField key={i} line={line} at={i} name={paths[i]!} only={lines.length === 1} touch={() => (touched.current = i)} change={(part) => change(i, part)} remove={() => setLines(lines.filter((_, at) => at !== i))} add={() => setLines([...lines.slice(0, i + 1), {level: line.level, text: ''}, ...lines.slice(i + 1)])} />
                    ))}
                </fieldset>
                <ComboBox label={t('placeholder')} help={t('placeholder_help')} options={source.placeholders.map((it) => ({id: it.name, text: it.label, note: `{{${it.name}}}　${it.value}`}))} value={null} onChange={insert} />
                <Covers source={source} requirements={requirements} set={setRequirements} />
                <Actions cancel={close}>
                    <Button type="submit" primary busy={write.busy}>
                        {t('save_article')}
                    </Button>
                </Actions>
            </Form>
        </Dialog>
    );
}

interface LineProps {
    line: Line;
    at: number;
    name: string;
    only: boolean;
    touch: () => void;
    change: (part: Partial<Line>) => void;
    remove: () => void;
    add: () => void;
}

const indent: Record<Level, string> = {paragraph: '', item: 'ml-6', subitem: 'ml-12'};

function LineField({line, at, name, only, touch, change, remove, add}: LineProps) {
    const t = useTexts(texts);
    const levels = (['paragraph', 'item', 'subitem'] as const).map((id) => ({id, text: t(id)}));
    return (
        <div className={`flex items-end gap-2 ${indent[line.level]}`} onFocus={touch}>
            <Select className="w-[104px] shrink-0" label={t('line_level', {n: at + 1})} options={levels} value={line.level} onChange={(level) => change({level})} />
            <TextField className="grow" label={t('line_text', {n: at + 1})} name={name} lines={Math.min(8, Math.max(2, Math.ceil(line.text.length / 40)))} value={line.text} onChange={(text) => change({text})} />
            <Button quiet label={`${t('add_line')}（${at + 1}）`} onPress={add}>
                ＋
            </Button>
            <Button quiet label={t('remove_line', {n: at + 1})} disabled={only} onPress={remove}>
                －
            </Button>
        </div>
    );
}

function Covers({source, requirements, set}: {source: Source; requirements: string[]; set: (ids: string[]) => void}) {
    const t = useTexts(texts);
    const name = (id: string) => {
        const found = source.requirements.find((it) => it.id === id);
        return found ? [found.ref, found.title].filter(Boolean).join('　') : id;
    };
    return (
        <div>
            <h3 className="mb-1 text-[14px] font-bold">{t('covers')}</h3>
            <ul className="mb-2 space-y-1 text-[15px]">
                {requirements.map((id) => (
                    <li key={id} className="flex items-center gap-2">
                        <span className="min-w-0">{name(id)}</span>
                        <Button quiet label={t('covers_remove', {title: name(id)})} onPress={() => set(requirements.filter((it) => it !== id))}>
                            －
                        </Button>
                    </li>
                ))}
            </ul>
            <ComboBox
                label={t('covers_add')}
                name="requirements"
                options={source.requirements.filter((it) => !requirements.includes(it.id)).map((it) => ({id: it.id, text: name(it.id), note: it.id}))}
                value={null}
                onChange={(id) => set([...requirements, id])}
            />
        </div>
    );
}
