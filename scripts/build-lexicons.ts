// Turns lexicons/*.tsv into core/src/lexicon/generated/*.ts, one file a table. The `example` column stays behind:
// it is for readers and tests. Run with `npm run lexicons`; a test refuses generated files that are out of date.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** One table: its column names and its rows, in the order of the file. */
export interface LexiconTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Reads a table: a header row, tabs between cells, lines that start with `#` are remarks. */
export function readLexicon(path: string): LexiconTable {
  const [header, ...lines] = readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
  const name = path.replace(/^.*\//, '').replace(/\.tsv$/, '')
  return { name, columns: header.split('\t'), rows: lines.map(line => line.split('\t')) }
}

/** Paths of all tables. */
export const lexiconPaths = (): string[] =>
  readdirSync(join(root, 'lexicons'))
    .filter(file => file.endsWith('.tsv'))
    .map(file => join(root, 'lexicons', file))

/** The TypeScript that stands for a table. Rows are joined with tabs and lines: half the size of array literals. */
export function generate(table: LexiconTable): string {
  const kept = table.columns.map((column, i) => ({ column, i })).filter(({ column }) => column !== 'example')
  const body = table.rows.map(row => kept.map(({ i }) => row[i] ?? '').join('\t')).join('\n')
  const constant = table.name.replaceAll('-', '_').toUpperCase()
  return `// Built from lexicons/${table.name}.tsv by scripts/build-lexicons.ts. Columns: ${kept.map(k => k.column).join(', ')}.
export const ${constant}: readonly (readonly string[])[] = ${JSON.stringify(body)}
  .split('\\n')
  .map(row => row.split('\\t'))
`
}

/** Where the generated file of a table stands. */
export const generatedPath = (table: LexiconTable): string =>
  join(root, 'core/src/lexicon/generated', `${table.name}.ts`)

if (process.argv[1] === import.meta.filename) {
  mkdirSync(join(root, 'core/src/lexicon/generated'), { recursive: true })
  for (const path of lexiconPaths()) {
    const table = readLexicon(path)
    writeFileSync(generatedPath(table), generate(table))
  }
}
