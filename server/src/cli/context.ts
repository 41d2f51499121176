import type { Effects } from '../effects.ts'
import { DubanError, type Language, toDubanError } from '../errors.ts'
import { DEFAULT_FOLDER, openStore, type Store } from '../store/open.ts'
import type { Strings } from '../strings/zh.ts'

/** What every command is given. */
export interface Context {
  readonly effects: Effects
  readonly language: Language
  readonly strings: Strings
  /** Sets the exit code that the command ends with; the first trouble counts. */
  readonly fail: (trouble: Pick<DubanError, 'exit'>) => void
}

/** Says what went wrong with one thing, and goes on with the next. */
export function report(context: Context, error: unknown, name = ''): void {
  const known = toDubanError(error, name)
  context.effects.notes.write(`${known.say(context.language)} [${known.code}]\n`)
  context.fail(known)
}

/** One of several words, or a refusal that names them. */
export function oneOf<Word extends string>(
  context: Context,
  option: string,
  value: string,
  words: readonly Word[],
): Word {
  const word = words.find(candidate => candidate === value)
  if (word === undefined)
    throw new DubanError('wrong_options', { reason: context.strings.badValue(option, value, words.join(', ')) })
  return word
}

/** A whole number within bounds, or a refusal that names them. */
export function wholeNumber(context: Context, option: string, value: string, least: number, most: number): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN
  if (!(number >= least && number <= most))
    throw new DubanError('wrong_options', { reason: context.strings.badValue(option, value, `${least}–${most}`) })
  return number
}

/** The folder that the command works in: option, environment, default. */
export const dataFolder = ({ effects }: Context, option: string | undefined): string =>
  option ?? effects.env.DUBAN_DATA ?? DEFAULT_FOLDER

/** Opens the store for one command and closes it after, whatever happens. */
export async function withStore<Result>(
  context: Context,
  data: string | undefined,
  use: (store: Store) => Promise<Result>,
): Promise<Result> {
  // A folder named on the command line is meant, whatever the environment says.
  const databaseUrl = data === undefined ? context.effects.env.DATABASE_URL : undefined
  const store = await openStore({ databaseUrl, folder: dataFolder(context, data) })
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}
