/** The title with its version, unless it says it already. */
export function titleOf({title, version}: {title: string; version: string}): string {
    return version === '' || title.endsWith(version) ? title : `${title}（${version}）`;
}
