// Every text of the screens stands in a texts.ts (or a nav line) as {ja, en}: both there, with the same values, and used.
import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..', 'src');
const japanese = /[\u3040-\u30ff\u3400-\u9fff]/;
const faults = [];

const files = readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const parse = (file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
const place = (source, node) => `${relative(root, source.fileName)}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
const valuesOf = (text) => [...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((found) => found[1]).sort().join(' ');

/** The {ja, en} object a node is, or nothing. */
function pairOf(node) {
    if (!ts.isObjectLiteralExpression(node)) return;
    const found = {};
    for (const property of node.properties) {
        if (!ts.isPropertyAssignment(property) || !ts.isStringLiteralLike(property.initializer)) return;
        found[property.name.getText()] = property.initializer.text;
    }
    return 'ja' in found || 'en' in found ? found : undefined;
}

function checkPair(source, node, pair) {
    for (const language of ['ja', 'en']) if (!pair[language]?.trim()) faults.push(`${place(source, node)}: no ${language} text`);
    if (pair.ja && pair.en && valuesOf(pair.ja) !== valuesOf(pair.en)) faults.push(`${place(source, node)}: the values of ja and en differ`);
}

/** Keys of a texts.ts; a key is used when the folder names it, or begins a template that could make it. */
function checkTexts(source, used) {
    const visit = (node) => {
        if (ts.isPropertyAssignment(node) && ts.isObjectLiteralExpression(node.initializer)) {
            const pair = pairOf(node.initializer);
            const key = node.name.getText().replaceAll("'", '');
            if (pair) {
                checkPair(source, node, pair);
                const named = used.includes(`'${key}'`) || [...used.matchAll(/`(\w+_)\$\{/g)].some(([, start]) => key.startsWith(start));
                if (!named) faults.push(`${place(source, node)}: the text ${key} is used nowhere`);
                return;
            }
            faults.push(`${place(source, node)}: not a {ja, en} pair`);
        }
        ts.forEachChild(node, visit);
    };
    visit(source);
}

/** Japanese outside a pair; what must be Japanese in any language says so with lang="ja" around it or stands in a table of eras. */
function checkCode(source) {
    const visit = (node) => {
        const pair = pairOf(node);
        if (pair) return checkPair(source, node, pair);
        const text = ts.isStringLiteralLike(node) || ts.isJsxText(node) ? node.text : ts.isTemplateExpression(node) ? node.getText() : '';
        if (japanese.test(text) && !allowed(node)) faults.push(`${place(source, node)}: Japanese outside texts.ts: ${text.trim().slice(0, 30)}`);
        ts.forEachChild(node, visit);
    };
    visit(source);
}

function allowed(node) {
    // What is looked for in somebody's own text is not a text of the screen.
    if (ts.isCallExpression(node.parent) && /\.(includes|startsWith|endsWith|indexOf)$/.test(node.parent.expression.getText())) return true;
    for (let up = node; up; up = up.parent) {
        if (ts.isJsxElement(up) && /lang="ja"/.test(up.openingElement.getText())) return true;
        if (ts.isSourceFile(up)) return up.fileName.endsWith('shell/day.ts');
    }
    return false;
}

for (const file of files) {
    const source = parse(file);
    if (file.endsWith('/texts.ts')) {
        const folder = file.slice(0, -'texts.ts'.length);
        // shell texts are also used by the parts of the head; nothing else borrows another folder's texts.
        const near = files.filter((other) => other !== file && (other.startsWith(folder) || folder.endsWith('/shell/')));
        checkTexts(source, near.map((other) => readFileSync(other, 'utf8')).join('\n'));
    } else checkCode(source);
}

if (faults.length > 0) {
    console.error(faults.join('\n'));
    process.exit(1);
}
console.log(`texts: ${files.length} files`);
