/** A heading with the name that links lead to: `## 灯 {#lights}`. */
const NAMED = /^(#{1,3} .*?) \{#([\w-]+)\}$/gm

/** Text of a guide with the names of its headings taken out, and those names by the heading they belong to. */
export function namedHeadings(markdown: string): {
  readonly text: string
  readonly names: ReadonlyMap<string, string>
} {
  const names = new Map<string, string>()
  const text = markdown.replace(NAMED, (_, heading: string, name: string) => {
    names.set(heading.replace(/^#+ /, ''), name)
    return heading
  })
  return { text, names }
}
