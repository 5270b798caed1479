import {useState} from 'react';
import {useCommand, useRead} from '@/api/use';
import {Button} from '@/parts/button';
import {Actions, Confirm, Dialog} from '@/parts/dialog';
import {TextField} from '@/parts/field';
import {Form, FormFault} from '@/parts/form';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import {ArticleForm} from './article_form';
import type {Article, Chapter, VersionLine} from './state';
import {texts} from './texts';

/** What is being edited: an article, a new one behind another, a chapter. */
type Open =
    | {what: 'article'; article: Article; chapter: Chapter}
    | {what: 'new'; chapter: Chapter; after?: string}
    | {what: 'remove'; article: Article}
    | {what: 'chapter'; chapter: Chapter}
    | {what: 'new_chapter'; after: Chapter};

/** The edit mode of a draft. */
export function useEditing(version: VersionLine) {
    const [on, set] = useState(false);
    const [open, setOpen] = useState<Open>();
    return {version, on, set, open, show: setOpen, close: () => setOpen(undefined)};
}
type Editing = ReturnType<typeof useEditing>;

export function ArticleTools({of, chapter, at, editing}: {of: Article; chapter: Chapter; at: number; editing: Editing}) {
    const t = useTexts(texts);
    const name = of.label + '　' + of.heading;
    const move = useCommand('rules/versions/{version}/articles/move');
    const to = (after: string | undefined) => move.run({article: of.id, chapter: chapter.id, after: after ?? null}, {path: {version: editing.version.id}});
    const articles = chapter.articles;
    return (
        <>
            <Button quiet label={`${t('change')}：${name}`} onPress={() => editing.show({what: 'article', article: of, chapter})}>
                {t('change')}
            </Button>
            <Button quiet label={`${t('move_up')}：${name}`} disabled={at === 0 || move.busy} onPress={() => to(articles[at - 2]?.id)}>
                ↑
            </Button>
            <Button quiet label={`${t('move_down')}：${name}`} disabled={at === articles.length - 1 || move.busy} onPress={() => to(articles[at + 1]?.id)}>
                ↓
            </Button>
            <Button quiet label={`${t('add_below')}：${name}`} onPress={() => editing.show({what: 'new', chapter, after: of.id})}>
                {t('add_below')}
            </Button>
            <Button quiet label={`${t('remove')}：${name}`} onPress={() => editing.show({what: 'remove', article: of})}>
                {t('remove')}
            </Button>
            {move.problem && <FormFault problem={move.problem} />}
        </>
    );
}

export function ChapterTools({of, editing}: {of: Chapter; editing: Editing}) {
    const t = useTexts(texts);
    return (
        <span className="ml-auto flex flex-wrap gap-1">
            <Button quiet label={`${t('rename_chapter')}：${of.title}`} onPress={() => editing.show({what: 'chapter', chapter: of})}>
                {t('rename_chapter')}
            </Button>
            <Button quiet label={`${t('add_first')}：${of.title}`} onPress={() => editing.show({what: 'new', chapter: of})}>
                {t('add_first')}
            </Button>
            <Button quiet label={`${t('add_chapter')}：${of.title}`} onPress={() => editing.show({what: 'new_chapter', after: of})}>
                {t('add_chapter')}
            </Button>
        </span>
    );
}

/** The dialog that is open. The source with its placeholders is read when the edit mode begins. */
export function EditDialogs({editing, chapters}: {editing: Editing; chapters: Chapter[]}) {
    const path = {version: editing.version.id};
    const source = useRead('rules/versions/{version}/source', {path}, editing.on).data;
    const {open, close} = editing;
    if (!open) return null;
    if (open.what === 'remove') return <RemoveDialog of={open.article} editing={editing} />;
    if (open.what === 'chapter' || open.what === 'new_chapter') return <ChapterDialog of={open.what === 'chapter' ? open.chapter : undefined} after={open.what === 'new_chapter' ? open.after.id : undefined} editing={editing} />;
    if (!source) return null;
    const article = open.what === 'article' ? source.articles.find((it) => it.id === open.article.id) : undefined;
    const label = open.what === 'article' ? open.article.label : undefined;
    return <ArticleForm key={article?.id ?? 'new'} version={editing.version.id} source={source} article={article} label={label} chapter={open.chapter.id} after={open.what === 'new' ? open.after : undefined} sections={sectionsOf(chapters, open.chapter.id)} close={close} />;
}

function sectionsOf(chapters: Chapter[], id: string): boolean {
    return chapters.find((it) => it.id === id)?.articles.some((it) => it.section !== '') ?? false;
}

function RemoveDialog({of, editing}: {of: Article; editing: Editing}) {
    const t = useTexts(texts);
    const remove = useCommand('rules/versions/{version}/articles/remove', () => {
        say(t('removed_note'));
        editing.close();
    });
    return (
        <Confirm
            open
            danger
            close={editing.close}
            title={t('remove_of', {label: of.label, heading: of.heading})}
            word={t('remove')}
            busy={remove.busy}
            act={() => remove.run({article: of.id}, {path: {version: editing.version.id}})}
        >
            {t('remove_note')}
            {remove.problem && <FormFault problem={remove.problem} />}
        </Confirm>
    );
}

function ChapterDialog({of, after, editing}: {of?: Chapter; after?: string; editing: Editing}) {
    const t = useTexts(texts);
    const [title, setTitle] = useState(of?.title ?? '');
    const write = useCommand('rules/versions/{version}/chapters', () => {
        say(t('saved'));
        editing.close();
    });
    return (
        <Dialog open close={editing.close} title={t(of ? 'rename_chapter' : 'add_chapter')}>
            <Form problem={write.problem} onSubmit={() => write.run({chapter: of?.id ?? null, after: after ?? null, title}, {path: {version: editing.version.id}})}>
                <TextField label={t('chapter_title')} name="title" required value={title} onChange={setTitle} />
                <Actions cancel={editing.close}>
                    <Button type="submit" primary busy={write.busy}>
                        {t('save_chapter')}
                    </Button>
                </Actions>
            </Form>
        </Dialog>
    );
}
