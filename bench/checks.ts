// Finds how many spoilt numbers the checks find in made-up reports, and how long they take. `node bench/checks.ts`
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { buildContext } from '../core/src/checks/context.ts'
import { markedText } from '../core/src/checks/marked-text.ts'
import { SystemBuilder } from '../core/src/checks/relation.ts'
import { relationFinders } from '../core/src/checks/relations/relations.ts'
import { runChecks } from '../core/src/checks/run.ts'
import { defaultSettings } from '../core/src/checks/settings.ts'
import { alter } from './checks/alter.ts'
import { type Block, blockMakers, type Random, type Reach } from './checks/blocks.ts'
import { realReportsPage } from './checks/real-reports.ts'

const REPORTS = 300
const ALTERATIONS_EACH = 20
const SEED = 20240118

function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** What a printed number can stand for, worked out apart from the code that is measured. */
function reachOf(number: string, isCount: boolean): Reach {
  const value = Number(number)
  const decimals = number.split('.')[1]?.length ?? 0
  const zeros = decimals === 0 && value !== 0 ? (/0*$/.exec(number)?.[0].length ?? 0) : 0
  const half = decimals > 0 ? 0.5 * 10 ** -decimals : zeros >= 2 ? 0.5 * 10 ** (zeros - 1) : isCount ? 0 : 0.5
  const dust = Math.abs(value) * 1e-12
  return [value - half - dust, value + half + dust]
}

const agrees = ({ canAgree, counts }: Block, numbers: readonly string[]): boolean =>
  canAgree(numbers.map((number, i) => reachOf(number, counts?.[i] ?? false)))

interface Tally {
  tried: number
  found: number
  named: number
}

function findingsOf(marked: string) {
  const { text, figures } = markedText(marked)
  const findings = runChecks({ text, figures, targets: [], tasks: [], ledger: [] })
  return { text, figures, serious: findings.filter(({ severity }) => severity !== 'note') }
}

const NAMES = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸']
const textOf = (blocks: readonly Block[]): string => blocks.map(block => block.text(block.numbers)).join('\n')
const makeReport = (random: Random): Block[] =>
  blockMakers
    .map((make, i) => make(random, `${NAMES[i % 10]}${NAMES[Math.floor(i / 10)]}`))
    .filter(b => agrees(b, b.numbers))

function measure(): { tallies: Map<string, Tally>; falseFindings: number; harmless: number; missed: string[] } {
  const random = randomFrom(SEED)
  const tallies = new Map<string, Tally>()
  const missed: string[] = []
  let falseFindings = 0
  let harmless = 0
  for (let n = 0; n < REPORTS; n++) {
    const blocks = makeReport(random)
    const { serious: untouched } = findingsOf(textOf(blocks))
    falseFindings += untouched.length
    for (let k = 0; k < ALTERATIONS_EACH; k++) {
      const at = Math.floor(random() * blocks.length)
      const block = blocks[at]
      const i = Math.floor(random() * block.numbers.length)
      const spoilt = alter(
        block.numbers[i],
        block.numbers.filter((_, j) => j !== i),
        random,
      )
      if (!spoilt) continue
      const numbers = block.numbers.map((number, j) => (j === i ? spoilt.text : number))
      if (agrees(block, numbers)) {
        harmless++
        continue
      }
      const { figures, serious } = findingsOf(textOf(blocks.map((b, j) => (j === at ? { ...b, numbers } : b))))
      const start = blocks.slice(0, at).reduce((sum, b) => sum + figuresIn(b), 0)
      const id = figures[start + figureOf(block, i)]?.id ?? ''
      for (const key of [block.name, `by ${spoilt.how}`, 'all']) {
        const tally = tallies.get(key) ?? { tried: 0, found: 0, named: 0 }
        tally.tried++
        if (serious.length) tally.found++
        if (serious.some(({ conflict }) => conflict.includes(id))) tally.named++
        tallies.set(key, tally)
      }
      if (!serious.some(({ conflict }) => conflict.includes(id)) && missed.length < 20)
        missed.push(`${block.name}: ${block.numbers.join(' ')} → ${numbers.join(' ')}`)
    }
  }
  return { tallies, falseFindings, harmless, missed }
}

/** The three numbers of a:b:c are one figure; ranks stand between the numbers of a ranking. */
const figuresIn = (block: Block): number =>
  block.name === 'sectors' ? 5 : block.name === 'rank_order' ? 4 : block.numbers.length
const figureOf = (block: Block, i: number): number =>
  block.name === 'sectors' ? Math.min(i, 4) : block.name === 'rank_order' ? i * 2 : i

function time(): { figures: number; relations: number; ms: number } {
  const random = randomFrom(SEED + 1)
  const blocks: Block[] = []
  while (blocks.reduce((sum, b) => sum + figuresIn(b), 0) < 330)
    blocks.push(
      blockMakers[blocks.length % blockMakers.length](
        random,
        `${NAMES[blocks.length % 10]}${NAMES[Math.floor(blocks.length / 10)]}`,
      ),
    )
  const { text, figures } = markedText(textOf(blocks))
  const input = { text, figures, targets: [], tasks: [], ledger: [] }
  const context = buildContext(input, defaultSettings)
  const builder = new SystemBuilder(context.mentions)
  for (const find of relationFinders) find(context, builder)
  const runs = Array.from({ length: 60 }, () => {
    const start = performance.now()
    runChecks(input)
    return performance.now() - start
  }).sort((a, b) => a - b)
  return { figures: figures.length, relations: builder.relations.length, ms: runs[30] }
}

const { tallies, falseFindings, harmless, missed } = measure()
const { figures, relations, ms } = time()
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`
const rows = [...tallies].sort(([a], [b]) => a.localeCompare(b))
const report = `# Checks: spoilt numbers found

\`node bench/checks.ts\`, Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}.

${REPORTS} made-up reports in which every sort of relation holds when rounded, each with up to ${ALTERATIONS_EACH} copies in which one
number is spoilt: a digit changed, two digits swapped, the point shifted, or another number of the passage in its place.
Whether a spoilt number can still agree with the others is worked out apart from the checks, in floating point.

| spoilt numbers that no longer agree | tried | found | the spoilt number is among those named |
| --- | ---: | ---: | ---: |
${rows.map(([name, t]) => `| ${name} | ${t.tried} | ${percent(t.found, t.tried)} | ${percent(t.named, t.tried)} |`).join('\n')}

Findings (errors and warnings) in the ${REPORTS} reports before anything was spoilt: ${falseFindings}.
Spoilt numbers that still agree within rounding, which nothing can find: ${harmless}.

Time for ${figures} figures with ${relations} relations: ${ms.toFixed(1)} ms (median of 60 runs).

${realReportsPage()}`
mkdirSync(join(import.meta.dirname, 'results'), { recursive: true })
writeFileSync(join(import.meta.dirname, 'results/checks.md'), report)
console.log(report)
for (const line of missed) console.error(`missed ${line}`)
