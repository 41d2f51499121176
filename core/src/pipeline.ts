import { runChecks } from './checks/run.ts'
import { buildLedger } from './ledger/ledger.ts'
import { explainFigure } from './statements/figures/explain.ts'
import { findFigures } from './statements/figures/figures.ts'
import { bringHome, type Statements } from './statements/relocate.ts'
import { headlineStates } from './statements/targets/headline.ts'
import { findTargets } from './statements/targets/targets.ts'
import { findTasks } from './statements/tasks/tasks.ts'
import { weighTrust } from './statements/trust.ts'
import { findDamage } from './text/damage/damage.ts'
import { healthOf } from './text/damage/health.ts'
import type { Damage } from './text/damage/types.ts'
import { joinLines } from './text/join.ts'
import { toText } from './text/text.ts'
import type { Text } from './text/types.ts'
import type { DocumentInfo, Reading } from './types.ts'

/** What the caller knows of the document and the text does not say. */
export interface ReadOptions {
  readonly name?: string
  readonly format?: string
  readonly encoding?: string
  /** Of the bytes as they came, in hex. */
  readonly sha256?: string
  /** Year of the report, where the caller knows better than its title. */
  readonly year?: number | null
  /** Give the text back in the reading. */
  readonly withText?: boolean
  /** Leave damage and checks out: for counting over thousands of reports that are known to be clean. */
  readonly statementsOnly?: boolean
}

/** Why the figure at `offset` of the text came out as it did, one line a conclusion; empty where none stands there. */
export function explain(source: string, offset: number, options: ReadOptions = {}): string[] {
  const whole = toText(source, options.year)
  const { text, fromOrigin } = joinLines(whole, options.statementsOnly ? [] : furnitureOf(findDamage(whole)))
  return explainFigure(text, fromOrigin(offset))
}

const furnitureOf = (damage: readonly Damage[]): Damage[] => damage.filter(({ kind }) => kind === 'furniture')

function findStatements(text: Text, damage: readonly Damage[]): Statements {
  const joined = joinLines(text, furnitureOf(damage))
  const figures = findFigures(joined.text)
  const targets = findTargets(joined.text, figures)
  const tasks = findTasks(joined.text, figures)
  return bringHome({ figures, targets, tasks }, joined, text.source)
}

/** Reads a report: text → outline → damage → figures → targets → tasks → ledger → findings. No clock, files or network. */
export function read(source: string, options: ReadOptions = {}): Reading {
  const text = toText(source, options.year)
  const damage = options.statementsOnly ? [] : findDamage(text)
  const { figures: stated, targets, tasks } = findStatements(text, damage)
  const figures = weighTrust(stated, damage)
  const ledger = buildLedger(figures, targets)
  const findings = options.statementsOnly ? [] : runChecks({ text, figures, targets, tasks, ledger })
  const document: DocumentInfo = {
    name: options.name ?? '',
    format: options.format ?? 'text',
    encoding: options.encoding ?? 'utf-16',
    sha256: options.sha256 ?? '',
    characters: source.length,
    ...text.title,
  }
  return {
    document,
    ...(options.withText ? { text: source } : {}),
    sections: text.sections,
    health: healthOf(source.length, damage),
    damage,
    figures,
    targets,
    tasks,
    headline: headlineStates(targets, text.title.year, text.title.place === '全国'),
    ledger,
    findings,
  }
}
