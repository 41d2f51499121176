// npm run bench [-- accuracy|speed|damage|checks|service|kill|web]: measures, prints, and records bench/results.md.
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { goldFolders, lastLine, score } from './accuracy.ts'
import { withGrammar } from './baselines/grammar.ts'
import { digitsOnly, withUnits } from './baselines/regex.ts'
import { loadReports, root } from './corpus.ts'
import { measureMemory } from './memory.ts'
import { measureGrowth, measureOneDocument, measureSpeed, type Speed } from './speed.ts'
import { measureStart } from './start.ts'

const fence = (text: string | null): string => (text === null ? '_not at hand here_' : `\`\`\`\n${text}\n\`\`\``)
const rate = (speed: Speed): string => speed.millionPerSecond.toPrecision(3)

function accuracyPage(): string {
  const parts = [
    ['Figures, the given gold', score(goldFolders.given, 'figures')],
    ['Figures, our own gold', score(goldFolders.own, 'figures')],
    ['Figures, our own gold on reports that no rule was written on', score(goldFolders.heldOut, 'figures')],
    ['Figures, our own gold on reports whose errors are never listed', score(goldFolders.blind, 'figures')],
    ['Figures, windows annotated after the rules were written', score(goldFolders.newWindows, 'figures')],
    ['Figures, passages of kinds that the corpus lacks', score(goldFolders.written, 'figures')],
    ['Tasks, the given gold', score(goldFolders.given, 'tasks')],
    ['Tasks, our own gold', score(goldFolders.own, 'tasks')],
    ['Tasks, our own gold on reports that no rule was written on', score(goldFolders.heldOut, 'tasks')],
    ['Tasks, our own gold on reports whose errors are never listed', score(goldFolders.blind, 'tasks')],
    ['Tasks, windows annotated after the rules were written', score(goldFolders.newWindows, 'tasks')],
    ['Tasks, passages of kinds that the corpus lacks', score(goldFolders.written, 'tasks')],
  ] as const
  return parts.map(([title, table]) => `### ${title}\n\n${fence(table)}`).join('\n\n')
}

function ablationPage(): string {
  const rows = [
    ['digits alone', score(goldFolders.given, 'figures', text => ({ figures: digitsOnly(text) }))],
    ['+ units', score(goldFolders.given, 'figures', text => ({ figures: withUnits(text) }))],
    ['+ grammar', score(goldFolders.given, 'figures', text => ({ figures: withGrammar(text) }))],
    ['+ lexicon (duban)', score(goldFolders.given, 'figures')],
  ] as const
  return fence(rows.map(([name, table]) => `${name.padEnd(18)} ${lastLine(table)}`).join('\n'))
}

async function speedPage(): Promise<string> {
  const speeds = await measureSpeed()
  const own = speeds[0].millionPerSecond
  const table = speeds.map(
    speed =>
      `| ${speed.name} | ${speed.characters} | ${rate(speed)} | ${(own / speed.millionPerSecond).toPrecision(3)} |`,
  )
  const growth = [...measureGrowth([1e6, 1e7, 1e8]), ...measureOneDocument([1e5, 1e6, 1e7])]
  return `| | characters | million characters a second | duban is … times as fast |
| --- | --- | --- | --- |
${table.join('\n')}

| | million characters a second |
| --- | --- |
${growth.map(speed => `| ${speed.name} | ${rate(speed)} |`).join('\n')}`
}

async function memoryPage(): Promise<string> {
  const rows = (await measureMemory()).map(({ name, peakMiB }) => `| ${name} | ${peakMiB.toFixed(0)} |`)
  return `| | peak memory, MiB |\n| --- | --- |\n${rows.join('\n')}`
}

async function startPage(): Promise<string> {
  const rows = (await measureStart()).map(({ name, seconds }) => `| ${name} | ${seconds.toFixed(1)} |`)
  return `| | seconds to the address |\n| --- | --- |\n${rows.join('\n')}`
}

async function writePage(): Promise<void> {
  const { reports, isReal } = loadReports()
  const page = `# Results

Made by \`npm run bench\` on ${cpus()[0].model}, Node.js ${process.version}, one thread.
Texts: ${reports.length} ${isReal ? 'real reports' : 'sample reports (no real ones at hand)'}.

## Accuracy

${accuracyPage()}

## What each layer adds (the given gold, all reports)

${ablationPage()}

## Speed

The whole of \`read\` over the reports in turn, one core: "statements" is text, sections, figures, targets, tasks and ledger.
Median of 5 rounds, the contenders taken in turn within each.

${await speedPage()}

## Memory

${await memoryPage()}

## Start

${await startPage()}
`
  writeFileSync(join(root, 'bench/results.md'), page)
  console.log(page)
}

const part = process.argv[2]
if (part === 'damage') await import('./damage.ts' as string)
else if (part === 'checks') await import('./checks.ts' as string)
else if (part === 'service') await import('./service.ts')
else if (part === 'kill') await import('./kill.ts')
else if (part === 'web') await import('./web.ts')
else if (part === 'accuracy') console.log(accuracyPage())
else if (part === 'speed') console.log(await speedPage())
else await writePage()
