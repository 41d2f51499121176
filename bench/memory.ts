import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadReports, root } from './corpus.ts'

/** Peak resident memory of a whole process, in MiB. */
export interface Peak {
  readonly name: string
  readonly peakMiB: number
}

const core = join(root, 'core/src/index.ts')
const reading = `
  import { readFileSync } from 'node:fs'
  const { read } = await import(process.argv[1])
  const reading = read(readFileSync(process.argv[2], 'utf8'))
  console.log(process.resourceUsage().maxRSS, reading.figures.length)`
const idle = 'console.log(process.resourceUsage().maxRSS, 0)'

/** The longest report read in a process of its own, beside a process that does nothing. */
export function measureMemory(): Peak[] {
  const { reports } = loadReports()
  const longest = reports.reduce((best, report) => (report.text.length > best.text.length ? report : best))
  const scratch = mkdtempSync(join(tmpdir(), 'duban-memory-'))
  const file = join(scratch, 'report.txt')
  writeFileSync(file, longest.text)
  const peakOf = (name: string, script: string): Peak => {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script, core, file], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(run.stderr)
    return { name, peakMiB: Number(run.stdout.split(' ')[0]) / 1024 }
  }
  const peaks = [
    peakOf('Node.js doing nothing', idle),
    peakOf(`read, one report of ${longest.text.length} characters`, reading),
  ]
  rmSync(scratch, { recursive: true, force: true })
  return peaks
}
