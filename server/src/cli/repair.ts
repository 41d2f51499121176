import { basename, dirname, extname, join, resolve } from 'node:path'
import { Command } from 'commander'
import { applyProposals, isInConflict, proposalsOf, type Reading, type RepairProposal } from 'duban-core'
import { DubanError, reasonOf, systemCode, toDubanError } from '../errors.ts'
import { readFileSource } from '../read/read-file.ts'
import { readSource } from '../read/reading.ts'
import { type Context, oneOf } from './context.ts'
import { Dialogue, type Session } from './repair/dialogue.ts'
import { tableOf } from './repair/listing.ts'
import { RepairLog } from './repair/log.ts'

const FORMATS = ['table', 'json'] as const

interface Options {
  readonly format?: string
  readonly interactive?: boolean
  readonly accept?: readonly string[]
  readonly acceptKind?: readonly string[]
  readonly refuse?: readonly string[]
  readonly reason?: string
  readonly who?: string
  readonly out?: string
}

const refused = (reason: string): DubanError => new DubanError('wrong_options', { reason })

/** Where the new version and its log are written. */
function targets({ strings }: Context, file: string, out: string | undefined): { out: string; log: string } {
  if (file === '-') throw refused(strings.repair.noInput)
  const target = out ?? join(dirname(file), `${basename(file, extname(file))}.repaired.txt`)
  if (resolve(target) === resolve(file)) throw refused(strings.repair.isSource)
  return { out: target, log: `${target.replace(/\.txt$/i, '')}.log.jsonl` }
}

function whoDecides({ effects, strings }: Context, option: string | undefined): string {
  const who = option ?? effects.env.USER ?? effects.env.LOGNAME ?? effects.env.USERNAME ?? ''
  if (!who.trim()) throw refused(strings.repair.needsWho)
  return who.trim()
}

/** The proposals with these ids and of these kinds, in document order. */
function chosen(
  { strings }: Context,
  proposals: readonly RepairProposal[],
  ids: readonly string[],
  kinds: readonly string[] = [],
): RepairProposal[] {
  for (const kind of kinds)
    if (!Object.hasOwn(strings.repair.kinds, kind))
      throw refused(strings.badValue('--accept-kind', kind, Object.keys(strings.repair.kinds).join(', ')))
  const missing = ids.find(id => !proposals.some(proposal => proposal.id === id))
  if (missing !== undefined) throw refused(strings.repair.unknownProposal(missing))
  return proposals.filter(({ id, kind }) => ids.includes(id) || kinds.includes(kind))
}

/** Records the decisions of the command line; what an accepted proposal changes already is passed over, and said. */
async function decideAll(context: Context, session: Session, options: Options): Promise<void> {
  const { proposals, log, who } = session
  const reason = options.reason ?? ''
  const toRefuse = chosen(context, proposals, options.refuse ?? [])
  const toAccept = chosen(context, proposals, options.accept ?? [], options.acceptKind)
  for (const proposal of toRefuse)
    if (log.decisionOn(proposal)?.decision !== 'refused')
      await log.record(proposal, { decision: 'refused', reason }, who)
  for (const proposal of toAccept) {
    const accepted = log.accepted()
    if (log.decisionOn(proposal)?.decision === 'accepted' || toRefuse.includes(proposal)) continue
    const other = accepted.find(one => isInConflict(one, proposal))
    if (other) context.effects.notes.write(`${context.strings.repair.inConflict(proposal.id, other.id)}\n`)
    else await log.record(proposal, { decision: 'accepted', reason }, who)
  }
}

/** Writes the new version as the log now has it. */
async function writeRepaired({ effects, strings }: Context, path: string, session: Session): Promise<void> {
  const { text, log } = session
  try {
    await effects.writeFile(path, applyProposals(text, log.accepted()).text)
  } catch (error) {
    const known = toDubanError(error, path)
    if (known.code === 'disk_full') throw known
    throw new DubanError('output_unwritable', { name: path, reason: systemCode(error) || reasonOf(error) }, error)
  }
  effects.notes.write(`${strings.repair.written(path, log.path)}\n`)
}

async function list(context: Context, form: 'table' | 'json', reading: Reading, session: Session): Promise<void> {
  const { proposals, log } = session
  const asJson = () => ({
    document: reading.document.name,
    proposals: proposals.map(proposal => ({
      ...proposal,
      decision: log.decisionOn(proposal)?.decision ?? null,
      reason: log.decisionOn(proposal)?.reason ?? '',
    })),
  })
  await context.effects.output.write(
    form === 'json' ? `${JSON.stringify(asJson(), null, 2)}\n` : tableOf(context, proposals, log),
  )
}

async function run(context: Context, file: string, options: Options): Promise<void> {
  const { effects, strings } = context
  const isTable = effects.output.isTerminal
  const form =
    options.format === undefined ? (isTable ? 'table' : 'json') : oneOf(context, '--format', options.format, FORMATS)
  const paths = targets(context, file, options.out)
  const reading = await readSource(await readFileSource(file, effects), { withText: true })
  const text = reading.text ?? ''
  const log = await RepairLog.open(context, paths.log, reading.document, text)
  const isDeciding = Boolean(options.interactive || options.accept || options.acceptKind || options.refuse)
  const who = isDeciding ? whoDecides(context, options.who) : ''
  const session = { text, proposals: proposalsOf({ text, damage: reading.damage }), log, who }
  if (isDeciding) {
    await decideAll(context, session, options)
    if (options.interactive) await new Dialogue(context, session).run()
    await writeRepaired(context, paths.out, session)
  } else await list(context, form, reading, session)
  const decided = session.proposals.map(proposal => log.decisionOn(proposal)?.decision ?? 'open')
  const count = (word: string): number => decided.filter(decision => decision === word).length
  effects.notes.write(`${strings.repair.counts(file, count('open'), log.accepted().length, count('refused'))}\n`)
}

/** `duban repair FILE` */
export function command(context: Context): Command {
  const { repair } = context.strings
  return new Command('repair')
    .description(repair.summary)
    .argument('<file>', repair.file)
    .option('-i, --interactive', repair.interactive)
    .option('--accept <ids...>', repair.accept)
    .option('--accept-kind <kinds...>', repair.acceptKind)
    .option('--refuse <ids...>', repair.refuse)
    .option('--reason <text>', repair.reason)
    .option('--who <name>', repair.who)
    .option('-o, --out <file>', repair.out)
    .option('-f, --format <format>', repair.format)
    .action((file: string, options: Options) => run(context, file, options))
}

/** Shown under `duban repair --help`. */
export const examples: readonly string[] = [
  'duban repair report.txt',
  'duban repair report.txt --interactive',
  'duban repair report.txt --accept-kind furniture doubled --reason "checked against the print"',
  'duban repair scan.pdf --accept d3 d7 --refuse d4 --out clean.txt',
]
