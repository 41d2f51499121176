// One command from a checkout to the pages: `npm start [-- FILE…]`. Builds the pages if they changed, opens the store,
// loads the samples the first time, imports FILEs, serves. DUBAN_DATA, DATABASE_URL and PORT are heeded.
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Context, dataFolder, report, wholeNumber, withStore } from '../server/src/cli/context.ts'
import { importFiles } from '../server/src/cli/import.ts'
import { serve } from '../server/src/cli/serve.ts'
import { realEffects } from '../server/src/effects.ts'
import { listDocuments } from '../server/src/store/documents.ts'
import type { Store } from '../server/src/store/open.ts'
import { languageOfEnvironment, stringsOf } from '../server/src/strings/strings.ts'
import { buildWeb } from './build-web.ts'

const root = join(import.meta.dirname, '..')

/** The reports among the samples: a city's by year, and the damaged copy. */
function sampleReports(): string[] {
  const folder = join(root, 'samples')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => /-(?:\d{4}|damaged)\.txt$/.test(name))
    .sort()
    .map(name => join(folder, name))
}

async function start(context: Context, store: Store, files: readonly string[]): Promise<void> {
  const { total } = await listDocuments(store.db, { limit: 1 })
  if (total === 0) await importFiles(context, store, sampleReports())
  await importFiles(context, store, files)
  const { PORT } = context.effects.env
  const port = PORT === undefined ? undefined : wholeNumber(context, 'PORT', PORT, 0, 65535)
  await serve(context, store, { host: '127.0.0.1', port })
}

const effects = realEffects()
const language = languageOfEnvironment(effects.env)
const context: Context = {
  effects,
  language,
  strings: stringsOf(language),
  fail: error => {
    process.exitCode ||= error.exit
  },
}
try {
  await buildWeb()
  // npm runs this in the project's folder; files are named from where the caller stands.
  const from = process.env.INIT_CWD ?? process.cwd()
  const files = process.argv.slice(2).map(file => resolve(from, file))
  const data = effects.env.DATABASE_URL ? undefined : resolve(root, dataFolder(context, undefined))
  await withStore(context, data, store => start(context, store, files))
} catch (error) {
  report(context, error)
}
