// Counts which characters follow which in undamaged reports and writes lexicons/pairs.tsv, the table by which a seam
// in mid-sentence is told from a mere line break: node scripts/build-pairs.ts REPORT.txt…
// A pair is kept when two reports, or a word of another table, have it and it is more frequent than chance. Digits count as 0, letters as A,
// every mark between clauses as 。.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { classOf } from '../core/src/lexicon/pairs.ts'
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
/** Natural logarithm of how many times likelier than chance; from here on two characters hold together like a word. */
const FIRM = 2.5
const firm = new Map<string, string[]>()
const loose = new Map<string, string[]>()
for (const [pair, { count: seen, reports }] of pairs) {
  const chance = ((singles.get(pair[0]) ?? 0) * (singles.get(pair[1]) ?? 0)) / total
  if (reports < 2 || seen <= chance) continue
  const list = Math.log(seen / chance) >= FIRM ? firm : loose
  list.set(pair[0], [...(list.get(pair[0]) ?? []), pair[1]])
}
const firsts = [...new Set([...firm.keys(), ...loose.keys()])].sort()
const head = `# Which characters follow a character in the language of reports, counted by scripts/build-pairs.ts.
# firm: the two hold together like a word. loose: they are seen side by side. 0 stands for any digit, A for any letter,
# 。 for any mark between clauses.
first	firm	loose	example
`
const rows = firsts.map(first => {
  const [a, b] = [firm, loose].map(list => (list.get(first) ?? []).sort().join(''))
  return `${first}\t${a}\t${b}\t${first}${(a || b)[0]}`
})
writeFileSync(join(import.meta.dirname, '../lexicons/pairs.tsv'), `${head}${rows.join('\n')}\n`)
