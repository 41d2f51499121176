import { Command } from 'commander'
import { explain } from 'duban-core'
import { readDocument } from '../read/read-document.ts'
import { readFileSource } from '../read/read-file.ts'
import { type Context, wholeNumber } from './context.ts'

async function run(context: Context, file: string, offset: string): Promise<void> {
  const { effects, strings } = context
  const { name, text } = await readDocument(await readFileSource(file, effects))
  const at = wholeNumber(context, 'OFFSET', offset, 0, Math.max(0, text.length - 1))
  const lines = explain(text, at)
  if (lines.length > 0) return void (await effects.output.write(`${lines.join('\n')}\n`))
  const around = text.slice(Math.max(0, at - AROUND), at + AROUND).replace(/\s+/g, ' ')
  await effects.output.write(`${strings.explain.none(name, at, around)}\n`)
}

/** Characters shown on each side of a place where no figure stands. */
const AROUND = 20

/** `duban explain FILE OFFSET` */
export function command(context: Context): Command {
  const { explain, read } = context.strings
  return new Command('explain')
    .description(explain.summary)
    .argument('<file>', read.files)
    .argument('<offset>', explain.offset)
    .action((file: string, offset: string) => run(context, file, offset))
}

/** Shown under `duban explain --help`. */
export const examples: readonly string[] = ['duban explain samples/chengchuan-2024.txt 203']
