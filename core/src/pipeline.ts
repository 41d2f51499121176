import { runChecks } from './checks/run.ts'
import { buildLedger } from './ledger/ledger.ts'
import { findFigures } from './statements/figures/figures.ts'
import { headlineStates } from './statements/targets/headline.ts'
import { findTargets } from './statements/targets/targets.ts'
import { findTasks } from './statements/tasks/tasks.ts'
import { toText } from './text/text.ts'
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
}

/** Reads a report: text → outline → figures → targets → tasks → ledger → findings. Pure: no clock, no files, no network. */
export function read(source: string, options: ReadOptions = {}): Reading {
  const text = toText(source, options.year)
  const figures = findFigures(text)
  const targets = findTargets(text, figures)
  const tasks = findTasks(text, figures)
  const ledger = buildLedger(figures, targets)
  const findings = runChecks({ text, figures, targets, tasks, ledger })
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
    damage: [],
    figures,
    targets,
    tasks,
    headline: headlineStates(targets, text.title.year, text.title.place === '全国'),
    ledger,
    findings,
  }
}
