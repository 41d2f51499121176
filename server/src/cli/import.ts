import { Command } from 'commander'
import { importReading } from '../import.ts'
import { expandArchive } from '../read/archive.ts'
import type { Source } from '../read/document.ts'
import { sha256 } from '../read/read-document.ts'
import { readFileSource } from '../read/read-file.ts'
import { readSource } from '../read/reading.ts'
import { sourceToKeep } from '../read/source-file.ts'
import { findDocumentByHash } from '../store/documents.ts'
import type { Store } from '../store/open.ts'
import { type Context, report, withStore } from './context.ts'
import { createProgress } from './progress.ts'

/** One document into the store; says in a sentence what became of it. */
async function importSource({ strings }: Context, store: Store, source: Source): Promise<string> {
  const existing = await findDocumentByHash(store.db, sha256(source.bytes))
  if (existing) return strings.import.known(source.name, existing.id, existing.title)
  const reading = await readSource(source, { withText: true })
  const { document, isNew } = await importReading(store, reading, () => {}, {
    source: sourceToKeep(reading.document.format, source.bytes),
  })
  if (!isNew) return strings.import.known(source.name, document.id, document.title)
  return strings.import.done(source.name, document.id, document.figureCount, document.taskCount)
}

/** Imports every file that can be read; the others are reported and cost the exit code. */
export async function importFiles(context: Context, store: Store, files: readonly string[]): Promise<void> {
  const { effects, strings } = context
  const progress = createProgress(effects)
  for (const [i, file] of files.entries()) {
    progress.show(i, files.length, strings.read.progress(i, files.length, file))
    try {
      for (const source of await expandArchive(await readFileSource(file, effects))) {
        const sentence = await importSource(context, store, source)
        progress.clear()
        effects.notes.write(`${sentence}\n`)
      }
    } catch (error) {
      progress.clear()
      report(context, error, file)
    }
  }
}

/** `duban import FILE…` */
export function command(context: Context): Command {
  const { strings } = context
  return new Command('import')
    .description(strings.import.summary)
    .argument('<files...>', strings.read.files)
    .option('--data <folder>', strings.data)
    .action((files: string[], { data }: { data?: string }) =>
      withStore(context, data, store => importFiles(context, store, files)),
    )
}

/** Shown under `duban import --help`. */
export const examples: readonly string[] = [
  'duban import samples/*.txt',
  'duban import report.txt --data /srv/duban',
  'DATABASE_URL=postgres://duban@127.0.0.1/duban duban import report.txt',
]
