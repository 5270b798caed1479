/** 項 with its 号 and their subitems, as the server keeps them. */
export interface Paragraph {
    text: string;
    items: {text: string; subitems: string[]}[];
}
export type Level = 'paragraph' | 'item' | 'subitem';
/** A line of the editor. */
export interface Line {
    level: Level;
    text: string;
}

export function flat(paragraphs: Paragraph[]): Line[] {
    return paragraphs.flatMap(({text, items}) => [
        {level: 'paragraph' as const, text},
        ...items.flatMap((item) => [{level: 'item' as const, text: item.text}, ...item.subitems.map((subitem) => ({level: 'subitem' as const, text: subitem}))]),
    ]);
}

/** The lines nested again, and the path of each line in what is sent. A 号 without a 項 above it begins one. */
export function nested(lines: Line[]): {paragraphs: Paragraph[]; paths: string[]} {
    const paragraphs: Paragraph[] = [];
    const paths: string[] = [];
    for (const {level, text} of lines) {
        let paragraph = paragraphs.at(-1);
        if (level === 'paragraph' || !paragraph) {
            paragraphs.push({text, items: []});
            paths.push(`paragraphs[${paragraphs.length - 1}].text`);
            continue;
        }
        paragraph = paragraphs.at(-1)!;
        const at = `paragraphs[${paragraphs.length - 1}]`;
        const item = paragraph.items.at(-1);
        if (level === 'item' || !item) {
            paragraph.items.push({text, subitems: []});
            paths.push(`${at}.items[${paragraph.items.length - 1}].text`);
        } else {
            item.subitems.push(text);
            paths.push(`${at}.items[${paragraph.items.length - 1}].subitems[${item.subitems.length - 1}]`);
        }
    }
    return {paragraphs, paths};
}
