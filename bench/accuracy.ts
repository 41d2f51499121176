import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from 'duban-core'
import { root, shared } from './corpus.ts'

type Kind = 'figures' | 'tasks'
/** What an extractor under test gives back for a text. */
export type Extractor = (text: string) => { readonly figures?: unknown; readonly tasks?: unknown }

/** Folders with gold annotations: the given ones, our own, our own that no rule was written on, and of those the blind. */
export const goldFolders = {
  given: join(shared, 'gold'),
  own: join(root, 'bench/gold'),
  heldOut: join(root, 'bench/gold/held-out'),
  /** Scored without looking at the errors. */
  blind: join(root, 'bench/gold/held-out-2'),
  /** Windows of reports that no gold covered before. */
  newWindows: join(root, 'bench/gold/blind-3'),
  /** Passages written for the purpose, of kinds of report that the corpus lacks; the text stands beside its gold. */
  written: join(root, 'bench/gold/written'),
} as const

/** The scorer's table for all gold files of a folder, as it prints it; null where gold or scorer is missing. */
export function score(folder: string, kind: Kind, extractor: Extractor = text => read(text)): string | null {
  const script = join(shared, 'eval', kind === 'figures' ? 'score.mjs' : 'score-tasks.mjs')
  if (!existsSync(script) || !existsSync(folder)) return null
  const scratch = mkdtempSync(join(tmpdir(), 'duban-score-'))
  const ending = `.${kind}.json`
  const pairs = readdirSync(folder)
    .filter(file => file.endsWith(ending))
    .map(file => {
      const name = file.slice(0, -ending.length)
      // A second set of windows of a report (anhui-2026-b) names the text that it speaks of.
      const gold: { text?: string } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      const source = gold.text ?? `${name}.txt`
      const beside = join(folder, source)
      const text = readFileSync(existsSync(beside) ? beside : join(shared, 'corpus', source), 'utf8')
      const predicted = join(scratch, `${name}.json`)
      writeFileSync(predicted, JSON.stringify(extractor(text)))
      return `${join(folder, file)}=${predicted}`
    })
  const run = spawnSync(process.execPath, [script, ...pairs], { encoding: 'utf8' })
  rmSync(scratch, { recursive: true, force: true })
  if (run.status !== 0) throw new Error(run.stderr)
  return run.stdout.trimEnd()
}

/** The last line of a scorer's table: all reports together. */
export const lastLine = (table: string | null): string => table?.split('\n').at(-1) ?? ''
