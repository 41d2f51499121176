// Feeds mutated files to every reader: node scripts/fuzz-readers.ts [--runs 100000] [--from 0] [--seed 1] [--only pdf,docx]
// Each input must end with a text or a DubanError; any other throw is printed with the seed that makes it again.
// Writes bench/results/fuzz.md. A long run is made in parts: with --from N the inputs from N on are run and what they gave
// is added to the recorded row.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Random } from '../bench/damage/random.ts'
import { DubanError } from '../server/src/errors.ts'
import { expandArchive } from '../server/src/read/archive.ts'
import { LIMITS } from '../server/src/read/document.ts'
import { readDocument } from '../server/src/read/read-document.ts'
import { docxOf, pdfOf, zipOf } from '../server/src/read/sample-files.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
})
const runs = Number(values.runs)
const from = Number(values.from)
const path = join(import.meta.dirname, '../bench/results/fuzz.md')
const limits = { ...LIMITS, pages: 20, unpackedBytes: 2_000_000, files: 50 }
const TEXT = '全县地区生产总值增长5.2%，新增就业3.1万人。'
const paragraph = `<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>${TEXT}</w:t></w:r></w:p>`
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const SEEDS: Readonly<Record<string, Uint8Array>> = {
  html: utf8(
    `<!DOCTYPE html><html><head><title>报告</title></head><body><div><p>${TEXT}</p><table><tr><td>一</td></tr></table></div></body></html>`,
  ),
  docx: docxOf(`${paragraph}<w:tbl><w:tr><w:tc>${paragraph}</w:tc></w:tr></w:tbl>`, {
    styles: '<w:style w:styleId="T"><w:name w:val="heading 1"/></w:style>',
  }),
  zip: zipOf([
    { name: 'a.txt', content: TEXT },
    { name: 'b.txt', content: TEXT.repeat(20) },
  ]),
  pdf: pdfOf([
    [
      { x: 72, y: 100, text: TEXT },
      { x: 72, y: 120, text: TEXT },
    ],
  ]),
  text: utf8(`一、去年工作\n${TEXT}\n`),
}

/** Readers of characters: their files are mutated by character, since broken bytes are refused at the door. */
const OF_CHARACTERS = new Set(['html', 'text'])

function mutated(name: string, bytes: Uint8Array, random: Random): Uint8Array {
  if (!OF_CHARACTERS.has(name) || random.next() < 0.1) return mutate(bytes, random)
  const units = Buffer.from(new TextDecoder().decode(bytes), 'utf16le')
  const chars = [...new TextDecoder().decode(bytes)]
  for (let i = random.between(1, 8); i > 0; i--) {
    const at = random.between(0, chars.length - 1)
    const piece = chars.slice(at, at + random.logBetween(1, 40))
    const way = random.next()
    if (way < 0.4) chars[at] = String.fromCharCode(random.pick([...units]))
    else if (way < 0.6) chars.splice(at, piece.length)
    else chars.splice(random.between(0, chars.length), 0, ...piece)
    if (!chars.length) chars.push('<')
  }
  return utf8(chars.join(''))
}

/** Bytes changed, cut out, doubled, or put elsewhere, at one to eight places. */
function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let result = Buffer.from(bytes)
  for (let i = random.between(1, 8); i > 0; i--) {
    const at = random.between(0, Math.max(0, result.length - 1))
    const length = random.logBetween(1, 64)
    const piece = result.subarray(at, at + length)
    const way = random.next()
    if (way < 0.5) result[at] = random.between(0, 255)
    else if (way < 0.7) result = Buffer.concat([result.subarray(0, at), result.subarray(at + length)])
    else if (way < 0.85) result = Buffer.concat([result.subarray(0, at), piece, piece, result.subarray(at + length)])
    else {
      const to = random.between(0, result.length)
      result = Buffer.concat([result.subarray(0, to), piece, result.subarray(to)])
    }
  }
  return result
}

/** The outcome of one input: read, a code, or the throw that must not be. */
async function outcomeOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    if (name === 'zip') await expandArchive({ name, bytes }, limits)
    else await readDocument({ name, bytes }, limits)
    return 'read'
  } catch (error) {
    if (error instanceof DubanError && error.code !== 'internal') return error.code
    return `FAULT ${error instanceof Error ? error.stack : error}`
  }
}

/** What a row of the record says of its inputs. */
interface Row {
  readonly outcomes: Map<string, number>
  readonly slowestMs: number
  readonly seconds: number
}

/** The recorded row of a reader, of which this run is the continuation. */
function recorded(name: string): Row {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
  const cells = lines.find(line => line.startsWith(`| ${name} `))?.split('|')
  if (!cells || Number(cells[2]) !== from) throw new Error(`bench/results/fuzz.md records no ${from} inputs of ${name}`)
  const outcomes = cells[3].split(',').map(outcome => outcome.trim().split(' '))
  return {
    outcomes: new Map(outcomes.map(([key, count]) => [key, Number(count)])),
    slowestMs: Number(cells[4]),
    seconds: Number(cells[5]),
  }
}

const rows: string[] = []
let faults = 0
for (const [name, bytes] of Object.entries(SEEDS)) {
  if (values.only && !values.only.split(',').includes(name)) continue
  const before: Row = from > 0 ? recorded(name) : { outcomes: new Map(), slowestMs: 0, seconds: 0 }
  const { outcomes } = before
  const start = performance.now()
  let slowest = before.slowestMs
  for (let run = from; run < runs; run++) {
    const began = performance.now()
    const outcome = await outcomeOf(name, mutated(name, bytes, new Random(Number(values.seed) * 1_000_003 + run)))
    slowest = Math.max(slowest, performance.now() - began)
    const key = outcome.startsWith('FAULT') ? 'FAULT' : outcome
    if (key === 'FAULT' && faults++ < 20) console.error(`${name} run ${run}: ${outcome}`)
    outcomes.set(key, (outcomes.get(key) ?? 0) + 1)
  }
  const counts = [...outcomes].sort((a, b) => b[1] - a[1]).map(([key, count]) => `${key} ${count}`)
  rows.push(
    `| ${name} | ${runs} | ${counts.join(', ')} | ${slowest.toFixed(0)} | ${(before.seconds + (performance.now() - start) / 1000).toFixed(0)} |`,
  )
  console.log(rows.at(-1))
}
const isOther = (line: string): boolean =>
  /^\| \w+ +\| \d/.test(line) && !rows.some(row => row.split('|')[1].trim() === line.split('|')[1].trim())
const others = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(isOther) : []
writeFileSync(
  path,
  `# Mutated files

\`node scripts/fuzz-readers.ts --runs N --seed ${values.seed}\`: each input must end with a text or a coded error. The last run of each reader:

| reader | inputs | outcomes | slowest, ms | all, s |
|---|---|---|---|---|
${[...others, ...rows].sort().join('\n')}

FAULT would be any other throw.
`,
)
process.exitCode = faults ? 1 : 0
