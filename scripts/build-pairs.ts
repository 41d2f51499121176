// Counts which characters follow which in undamaged reports and writes lexicons/pairs.tsv, the table by which a seam
// in mid-sentence is told from a mere line break: node scripts/build-pairs.ts REPORT.txt…
// A pair counts as common when two reports, or a word of another table, have it and it is more frequent than chance; the
// others are rare. Digits count as 0, letters as A, every mark between clauses as 。.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { classOf } from '../core/src/lexicon/pair-classes.ts'
import { lexiconPaths, readLexicon } from './build-lexicons.ts'

interface PairCount {
  count: number
  reports: number
  last: number
}

const pairs = new Map<string, PairCount>()
const singles = new Map<string, number>()
let total = 0

function count(text: string, report: number): void {
  const classes = [...text.replace(/[\s*\u200b]/g, '')].map(char => classOf(char.charCodeAt(0)))
  for (let i = 0; i + 1 < classes.length; i++) {
    if (!classes[i] || !classes[i + 1]) continue
    const pair = String.fromCharCode(classes[i], classes[i + 1])
    const known = pairs.get(pair) ?? { count: 0, reports: 0, last: -1 }
    known.count++
    if (known.last !== report) known.reports++
    known.last = report
    pairs.set(pair, known)
    singles.set(pair[0], (singles.get(pair[0]) ?? 0) + 1)
    total++
  }
}

const reports = process.argv.slice(2)
reports.forEach((path, report) => {
  count(readFileSync(path, 'utf8'), report)
})
// The words of the other tables hold together too, also those that these reports do not use; once for each of two.
const words = lexiconPaths()
  .filter(path => !path.endsWith('pairs.tsv'))
  .flatMap(path => readLexicon(path).rows.flatMap(row => row.join('|').match(/[\u4e00-\u9fff]{2,}/g) ?? []))
for (const part of [0, 1]) count([...new Set(words)].join('。'), reports.length + part)
/** The columns, by the least natural logarithm of how many times likelier than chance a common pair is. */
const LEVELS = [
  { name: 'bound', least: 4.5 },
  { name: 'firm', least: 2.5 },
  { name: 'loose', least: 1.2 },
  { name: 'weak', least: 0 },
]
const followers = new Map<string, string[][]>()
for (const [pair, { count: seen, reports }] of pairs) {
  const chance = ((singles.get(pair[0]) ?? 0) * (singles.get(pair[1]) ?? 0)) / total
  const over = Math.log(seen / chance)
  const level = reports < 2 ? -1 : LEVELS.findIndex(({ least }) => over >= least)
  const lists = followers.get(pair[0]) ?? [...LEVELS, 'rare'].map(() => [])
  lists.at(level)?.push(pair[1])
  followers.set(pair[0], lists)
}
const head = `# Which characters follow a character in the language of reports, counted by scripts/build-pairs.ts.
# bound, firm, loose, weak: more than 90, 12, 3.3 times and once as often as by chance, each in two reports; the first two hold
# together like a word. rare: in one report or no more often than by chance. uses: how often the character was counted.
# 0 stands for any digit, A for any letter, 。 for any mark between clauses.
first	uses	${LEVELS.map(({ name }) => name).join('\t')}	rare	example
`
const firsts = [...followers.keys()].sort()
const rows = firsts.map(first => {
  const cells = (followers.get(first) ?? []).map(list => list.sort().join(''))
  return [first, singles.get(first) ?? 0, ...cells, first + cells.join('')[0]].join('\t')
})
writeFileSync(join(import.meta.dirname, '../lexicons/pairs.tsv'), `${head}${rows.join('\n')}\n`)
