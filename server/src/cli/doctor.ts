import { Command } from 'commander'
import { DubanError } from '../errors.ts'
import { inspectStore } from '../store/inspect.ts'
import type { Store } from '../store/open.ts'
import { VERSION } from '../version.ts'
import { type Context, withStore } from './context.ts'

async function run({ effects, strings }: Context, store: Store, isJson: boolean): Promise<void> {
  const { migrations, counts, troubles } = await inspectStore(store.db)
  const { kind, address } = store
  if (isJson) {
    const all = { version: VERSION, node: process.version, store: kind, address, migrations, counts, troubles }
    effects.output.write(`${JSON.stringify(all, null, 2)}\n`)
  } else {
    const texts = strings.doctor
    effects.output.write(`duban ${VERSION}, Node.js ${process.version}\n`)
    effects.output.write(`${texts.store}: ${kind} ${address}\n`)
    effects.output.write(`${texts.migrations}: ${migrations.applied}/${migrations.known}\n`)
    const list = Object.entries(counts).map(([name, rows]) => `${name} ${rows}`)
    effects.output.write(`${texts.counts}: ${list.join(', ')}\n`)
    effects.output.write(troubles.length === 0 ? `${texts.sound}\n` : '')
  }
  if (troubles.length > 0) throw new DubanError('store_damaged', { folder: address, reason: troubles.join('; ') })
}

/** `duban doctor` */
export function command(context: Context): Command {
  const { doctor, data } = context.strings
  return new Command('doctor')
    .description(doctor.summary)
    .option('--json', doctor.json)
    .option('--data <folder>', data)
    .action(({ json, data: folder }: { json?: boolean; data?: string }) =>
      withStore(context, folder, store => run(context, store, json ?? false)),
    )
}

/** Shown under `duban doctor --help`. */
export const examples: readonly string[] = ['duban doctor', 'duban doctor --json --data /srv/duban']
