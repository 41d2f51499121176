import { isInConflict, type RepairProposal } from 'duban-core'
import type { Context } from '../context.ts'
import { changeInText } from './listing.ts'
import type { RepairLog } from './log.ts'

/** What is decided on, and by whom. */
export interface Session {
  readonly text: string
  readonly proposals: readonly RepairProposal[]
  readonly log: RepairLog
  readonly who: string
}

/** Asks for one open proposal after another until all are decided, `q`, or the end of the input. */
export class Dialogue {
  private readonly context: Context
  private readonly session: Session
  private readonly lines: AsyncIterator<string>
  private readonly skipped = new Set<RepairProposal>()
  private readonly told = new Set<RepairProposal>()
  /** What this session did, the latest last. */
  private readonly steps: RepairProposal[] = []
  private reason = ''

  constructor(context: Context, session: Session) {
    this.context = context
    this.session = session
    this.lines = context.effects.inputLines()[Symbol.asyncIterator]()
  }

  /** Runs to its end; every decision is in the log when this resolves. */
  async run(): Promise<void> {
    try {
      for (let proposal = this.next(); proposal; proposal = this.next()) {
        this.show(proposal)
        const line = await this.ask(this.context.strings.repair.ask)
        if (line === null || !(await this.answer(proposal, line))) return
      }
    } finally {
      await this.lines.return?.()
    }
  }

  /** The first proposal that is open and can be accepted. */
  private next(): RepairProposal | undefined {
    const { log, proposals } = this.session
    const accepted = log.accepted()
    return proposals.find(proposal => {
      if (log.decisionOn(proposal) || this.skipped.has(proposal)) return false
      const other = accepted.find(one => isInConflict(one, proposal))
      if (other && !this.told.has(proposal)) {
        this.told.add(proposal)
        this.say(this.context.strings.repair.inConflict(proposal.id, other.id))
      }
      return !other
    })
  }

  private show(proposal: RepairProposal): void {
    const { proposals, text } = this.session
    const { repair } = this.context.strings
    const heading = `${repair.heading(proposals.indexOf(proposal) + 1, proposals.length)}  ${proposal.id}  ${repair.kinds[proposal.kind]}`
    this.say(`\n${heading}\n${proposal.message}`)
    for (const edit of proposal.edits) this.say(changeInText(text, edit))
    if (this.reason) this.say(repair.reasonIs(this.reason))
  }

  /** Does what was typed; false ends the dialogue. */
  private async answer(proposal: RepairProposal, line: string): Promise<boolean> {
    const [, letter, rest] = /^\s*(\S?)\s*(.*?)\s*$/.exec(line) ?? ['', '', '']
    switch (letter.toLowerCase()) {
      case 'a':
      case 'y':
        await this.decide(proposal, 'accepted', rest)
        return true
      case 'r':
      case 'n':
        await this.decide(proposal, 'refused', rest)
        return true
      case 'e':
        this.reason = rest || ((await this.ask(this.context.strings.repair.askReason)) ?? '').trim()
        return true
      case 's':
        this.skipped.add(proposal)
        this.steps.push(proposal)
        return true
      case 'u':
        await this.undo()
        return true
      case 'q':
        return false
      default:
        this.say(this.context.strings.repair.notUnderstood)
        return true
    }
  }

  private async decide(proposal: RepairProposal, decision: 'accepted' | 'refused', reason: string): Promise<void> {
    const { log, who } = this.session
    await log.record(proposal, { decision, reason: reason || this.reason }, who)
    this.steps.push(proposal)
    this.reason = ''
  }

  private async undo(): Promise<void> {
    const { repair } = this.context.strings
    const last = this.steps.pop()
    if (!last) return this.say(repair.nothingToUndo)
    if (!this.skipped.delete(last))
      await this.session.log.record(last, { decision: 'withdrawn', reason: '' }, this.session.who)
    this.told.clear()
    this.say(repair.undone(last.id))
  }

  private async ask(prompt: string): Promise<string | null> {
    this.context.effects.notes.write(prompt)
    const { value, done } = await this.lines.next()
    return done ? null : value
  }

  private say(text: string): void {
    this.context.effects.notes.write(`${text}\n`)
  }
}
