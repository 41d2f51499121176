// Scores `read` against the gold files: node scripts/score.ts [--errors] [--held-out | --blind] [figures|tasks] [NAME…]
// Gold comes from ../shared/gold and bench/gold; the scorers from ../shared/eval.
// --held-out adds bench/gold/held-out. --blind scores bench/gold/held-out-2 alone and never lists errors, so that no rule
// can be written on its reports. --blind-3, --blind-4, --written and --written-2 to --written-8 score the folders of those names
// the same way, but for the files in `opened`, whose errors may be read.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { read } from '../core/src/index.ts'

const root = new URL('..', import.meta.url).pathname
const shared = resolve(root, process.env.DUBAN_SHARED ?? '../shared')
const args = process.argv.slice(2)
const blindFolders = [
  ...(args.includes('--blind') ? ['held-out-2'] : []),
  ...(args.includes('--blind-3') ? ['blind-3'] : []),
  ...(args.includes('--blind-4') ? ['blind-4'] : []),
  ...(args.includes('--written') ? ['written'] : []),
  ...[2, 3, 4, 5, 6, 7, 8].filter(n => args.includes(`--written-${n}`)).map(n => `written-${n}`),
].map(folder => join(root, 'bench/gold', folder))
const blind = blindFolders.length > 0
/** Files of the blind folders that rules have been written on since. */
const opened = [
  'blind-3/qinghai-2026',
  'blind-3/state-council-1955',
  'blind-3/state-council-1994',
  'blind-4/anhui-2026',
  'blind-4/gansu-2026',
  'blind-4/hubei-2026',
  'blind-4/jiangxi-2026',
  'blind-4/qinghai-2026',
  'blind-4/state-council-1979',
  'blind-4/state-council-1994',
  'blind-4/state-council-2012',
  'blind-4/state-council-2023',
  'blind-4/yunnan-2026',
  'written/capital-2026',
  'written/city-2012',
  'written/city-2019',
  'written/county-2006',
  'written/prefecture-2022',
  'written/province-1987',
  'written/province-1998',
  'written-2/coast-2026',
  'written-2/council-1998',
  'written-2/council-2003',
  'written-2/municipality-2026',
  'written-3/council-1964',
  'written-3/council-1978',
  'written-3/council-1993',
  'written-3/council-2006',
  'written-4/hub-2026',
  'written-4/ice-2026',
  'written-4/karst-2026',
  'written-4/plain-2026',
  'written-5/county-2019',
  'written-5/county-city-2016',
  'written-5/prefecture-2003',
  'written-6/council-1981b',
  'written-6/council-1987b',
  'written-6/council-1991',
  'written-6/council-1998b',
  'written-6/province-1996',
  'written-7/council-1984',
  'written-7/council-1987',
  'written-7/council-1998',
  'written-8/auto-capital-2022',
  'written-8/hills-2016',
]
const errors = args.includes('--errors') && !args.includes('--blind')
const heldOut = args.includes('--held-out')
const words = args.filter(a => !a.startsWith('--'))
const kinds = ['figures', 'tasks'].filter(k => words.includes(k))
const names = words.filter(w => w !== 'figures' && w !== 'tasks')
const open = [join(shared, 'gold'), join(root, 'bench/gold'), ...(heldOut ? [join(root, 'bench/gold/held-out')] : [])]
const folders = blind ? blindFolders : open
const out = mkdtempSync(join(tmpdir(), 'duban-score-'))
for (const kind of kinds.length ? kinds : ['figures', 'tasks']) {
  const pairs: string[] = []
  for (const folder of folders.filter(existsSync))
    for (const file of readdirSync(folder)) {
      const name = file.replace(`.${kind}.json`, '')
      if (!file.endsWith(`.${kind}.json`) || (names.length && !names.includes(name))) continue
      if (blind && errors && !opened.includes(`${basename(folder)}/${name}`)) continue
      const predicted = join(out, `${name}.json`)
      // A second set of windows of a report (anhui-2026-b) names the text that it speaks of.
      const { text }: { text?: string } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      const source = text ?? `${name}.txt`
      const beside = join(folder, source)
      const path = existsSync(beside) ? beside : join(shared, 'corpus', source)
      writeFileSync(predicted, JSON.stringify(read(readFileSync(path, 'utf8'))))
      pairs.push(`${join(folder, file)}=${predicted}`)
    }
  const script = join(shared, 'eval', kind === 'figures' ? 'score.mjs' : 'score-tasks.mjs')
  const run = spawnSync(process.execPath, [script, ...(errors ? ['--errors'] : []), ...pairs], { encoding: 'utf8' })
  process.stdout.write(run.stdout + run.stderr)
}
