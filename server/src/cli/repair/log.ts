import type { DamageKind, RepairProposal } from 'duban-core'
import { z } from 'zod'
import type { Effects } from '../../effects.ts'
import { DubanError, systemCode } from '../../errors.ts'
import type { Context } from '../context.ts'

const KINDS = [
  'repeat',
  'splice',
  'cut',
  'furniture',
  'foreign',
  'doubled',
  'number',
  'tense',
] as const satisfies readonly DamageKind[]

const entrySchema = z.object({
  /** ISO 8601, UTC. */
  at: z.string(),
  who: z.string(),
  source: z.object({ name: z.string(), sha256: z.string() }),
  id: z.string(),
  kind: z.enum(KINDS),
  message: z.string(),
  edits: z.array(z.object({ start: z.number(), end: z.number(), before: z.string(), after: z.string() })).min(1),
  /** withdrawn: the decision before is undone, the proposal is open again. */
  decision: z.enum(['accepted', 'refused', 'withdrawn']),
  reason: z.string(),
})

/** One line of a repair's log (修复记录): who decided what on which proposal, when and why. */
export type LogEntry = z.infer<typeof entrySchema>

/** A decision and its reason, as the log's last word on a proposal. */
export type Decision = Pick<LogEntry, 'decision' | 'reason'>

/** The file that a log belongs to. */
export interface RepairSource {
  readonly name: string
  readonly sha256: string
}

const MOST_BYTES = 100_000_000

/** Proposals are the same where they change the same characters alike; their numbers may differ between versions. */
const keyOf = ({ edits }: Pick<RepairProposal, 'edits'>): string =>
  JSON.stringify(edits.map(({ start, end, before, after }) => [start, end, before, after]))

/** The append-only log of one source's repair. Every decision is on disk before the next one is asked for. */
export class RepairLog {
  readonly path: string
  private readonly context: Context
  private readonly source: RepairSource
  private readonly last = new Map<string, LogEntry>()
  private written: string

  private constructor(context: Context, path: string, source: RepairSource, written: string) {
    this.context = context
    this.path = path
    this.source = { name: source.name, sha256: source.sha256 }
    this.written = written
  }

  /**
   * Opens the log of the repair of `text`, empty where there is none yet.
   * @throws DubanError `repair_log_unusable`: a line is no record, or the log is of another file or text
   */
  static async open(context: Context, path: string, source: RepairSource, text: string): Promise<RepairLog> {
    const written = await readLog(context.effects, path)
    const log = new RepairLog(context, path, source, written)
    written.split('\n').forEach((line, i) => {
      if (line.trim()) log.take(log.parse(line, i + 1, text))
    })
    return log
  }

  /** What was last decided on a proposal; null where it is open. */
  decisionOn(proposal: RepairProposal): Decision | null {
    const last = this.last.get(keyOf(proposal))
    return last && last.decision !== 'withdrawn' ? last : null
  }

  /** What stands accepted, in document order; also what only an earlier version of Duban proposed. */
  accepted(): RepairProposal[] {
    return [...this.last.values()]
      .filter(({ decision }) => decision === 'accepted')
      .sort((a, b) => a.edits[0].start - b.edits[0].start)
  }

  /** Writes one decision down. */
  async record(proposal: RepairProposal, { decision, reason }: Decision, who: string): Promise<void> {
    const { id, kind, message, edits } = proposal
    const at = this.context.effects.now().toISOString()
    const entry: LogEntry = { at, who, source: this.source, id, kind, message, edits: [...edits], decision, reason }
    const written = `${this.written}${JSON.stringify(entry)}\n`
    await this.context.effects.writeFile(this.path, written)
    this.written = written
    this.take(entry)
  }

  private take(entry: LogEntry): void {
    this.last.set(keyOf(entry), entry)
  }

  private parse(line: string, number: number, text: string): LogEntry {
    const { repair } = this.context.strings
    const unusable = (reason: string) => new DubanError('repair_log_unusable', { name: this.path, reason })
    let entry: LogEntry
    try {
      entry = entrySchema.parse(JSON.parse(line))
    } catch {
      throw unusable(repair.logLine(number))
    }
    if (entry.source.sha256 !== this.source.sha256) throw unusable(repair.logOther(entry.source.name))
    if (entry.edits.some(({ start, end, before }) => text.slice(start, end) !== before)) throw unusable(repair.logText)
    return entry
  }
}

async function readLog(effects: Effects, path: string): Promise<string> {
  try {
    const bytes = await effects.readFile(path, MOST_BYTES)
    return bytes ? new TextDecoder().decode(bytes) : ''
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return ''
    throw error
  }
}
