// Damages clean reports at known places and measures what `findDamage` finds: node bench/damage.ts [--held-out] [--show]
// Writes bench/results/damage.md (damage-held-out.md). Reports come from ../shared/corpus where it is, else samples.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findDamage } from '../core/src/text/damage/damage.ts'
import { toText } from '../core/src/text/text.ts'
import { injectDoubled, injectForeign, injectFurniture, injectRepeat } from './damage/inject.ts'
import { type Tally, tally } from './damage/measure.ts'
import { Random } from './damage/random.ts'
import { Sheet } from './damage/sheet.ts'
import { injectCut, interleaveColumns, layPages, swapPages } from './damage/tear.ts'

const root = join(import.meta.dirname, '..')
const corpus = join(root, process.env.DUBAN_SHARED ?? '../shared', 'corpus')
const isHeldOut = process.argv.includes('--held-out')
const shows = process.argv.includes('--show')
const HELD_OUT =
  /^(?:beijing|tianjin|jiangxi|qinghai|inner-mongolia|state-council-(?:1955|2001|2012|2014|2017|2019|2022|2024))/
const ROUNDS = 4

/** The speech of a report without what its site put around it. */
const speech = (text: string): string => {
  const start = text.indexOf('各位代表')
  const end = text.lastIndexOf('！')
  return start >= 0 && end > text.length / 2 ? text.slice(start, end + 1) : text
}

function reports(): { name: string; text: string }[] {
  const inCorpus = existsSync(corpus)
    ? readdirSync(corpus).filter(f => f.endsWith('.txt') && HELD_OUT.test(f) === isHeldOut && !f.startsWith('jiangmen'))
    : []
  const inSamples = isHeldOut ? [] : readdirSync(join(root, 'samples')).filter(f => /^chengchuan-\d{4}\.txt$/.test(f))
  return [
    ...inCorpus.map(f => ({ name: f, text: speech(readFileSync(join(corpus, f), 'utf8')) })),
    ...inSamples.map(f => ({ name: f, text: speech(readFileSync(join(root, 'samples', f), 'utf8')) })),
  ]
}

function damaged(text: string, random: Random, round: number): Sheet {
  const sheet = new Sheet(text)
  const isPaged = round % 2 === 1
  if (isPaged) swapPages(sheet, random, layPages(sheet, random, round % 4 === 3))
  else {
    interleaveColumns(sheet, random)
    for (let i = 0; i < 3; i++) injectCut(sheet, random)
  }
  for (let i = 0; i < 3; i++) injectRepeat(sheet, random)
  for (let i = 0; i < 3; i++) injectFurniture(sheet, random)
  for (let i = 0; i < 3; i++) injectForeign(sheet, random)
  for (let i = 0; i < 3; i++) injectDoubled(sheet, random)
  return sheet
}

const tallies = new Map<string, Tally>()
const random = new Random(20260201)
const cut = (text: string, start: number, end: number): string =>
  `${text.slice(Math.max(0, start - 14), start)}[${text.slice(start, Math.min(end, start + 40))}]${text.slice(end, end + 14)}`.replaceAll(
    '\n',
    '⏎',
  )
let ownMarks = 0
for (const { name, text } of reports()) {
  // What is marked in the report as it came is the report's own affair: counted apart, and not held against a kind.
  const own = new Set(findDamage(toText(text)).map(mark => `${mark.kind} ${text.slice(mark.start, mark.end)}`))
  ownMarks += own.size
  for (let round = 0; round < ROUNDS; round++) {
    const sheet = damaged(text, random, round)
    const marks = findDamage(toText(sheet.text)).filter(
      mark => !own.has(`${mark.kind} ${sheet.text.slice(mark.start, mark.end)}`),
    )
    tally(
      tallies,
      marks,
      sheet.injected,
      injury =>
        shows &&
        console.error(`missed ${name} ${injury.kind} ${injury.sort} ${cut(sheet.text, injury.start, injury.end)}`),
      mark => shows && console.error(`false ${name} ${mark.kind} ${cut(sheet.text, mark.start, mark.end)}`),
    )
  }
}

const percent = (part: number, whole: number): string => (whole ? ((part / whole) * 100).toFixed(1) : '')
const rows = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))
const table = rows.map(([name, t]) =>
  name.includes(':')
    ? `| ${name} | ${t.injected} | ${percent(t.found, t.injected)} | | |`
    : `| **${name}** | ${t.injected} | ${percent(t.found, t.injected)} | ${t.marked} | ${percent(t.right, t.marked)} |`,
)
const head = '| kind | injected | recall | marked | precision |\n|---|---|---|---|---|'
console.log(`${head}\n${table.join('\n')}`)
writeFileSync(
  join(root, 'bench/results', isHeldOut ? 'damage-held-out.md' : 'damage.md'),
  `${head}\n${table.join('\n')}\n`,
)
