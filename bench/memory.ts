import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { loadReports, root } from './corpus.ts'

/** Peak resident memory of a whole process, in MiB. */
export interface Peak {
  readonly name: string
  readonly peakMiB: number
}

/** Of `server/src/read/reader.ts`. */
const READER_FLAG = '--max-semi-space-size=8'

const core = join(root, 'core/src/index.ts')
/**
 * On Linux the kernel hands the peak of the parent on to a child in `maxRSS`, and a bench is large; `VmHWM` is of the
 * child alone.
 */
const peak = `
  import { existsSync, readFileSync } from 'node:fs'
  const status = () => existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const peakKiB = () => Number(/VmHWM:\\s*(\\d+)/.exec(status())?.[1] ?? process.resourceUsage().maxRSS)`
const reading = `${peak}
  const { read } = await import(process.argv[1])
  const reading = read(readFileSync(process.argv[2], 'utf8'))
  console.log(peakKiB(), reading.figures.length)`
const idle = `${peak}
  console.log(peakKiB(), 0)`

/** Core in one file of JavaScript, as the pages carry it: without the compiler that Node.js loads for TypeScript. */
async function bundleCore(folder: string): Promise<string> {
  const lib = { entry: core, formats: ['es' as const], fileName: 'core' }
  await build({ configFile: false, logLevel: 'silent', build: { lib, outDir: folder, target: 'node20' } })
  return join(folder, 'core.js')
}

/** The longest report read in a process of its own, beside a process that does nothing. */
export async function measureMemory(): Promise<Peak[]> {
  const { reports } = loadReports()
  const longest = reports.reduce((best, report) => (report.text.length > best.text.length ? report : best))
  const scratch = mkdtempSync(join(tmpdir(), 'duban-memory-'))
  const bundle = await bundleCore(join(scratch, 'core'))
  writeFileSync(join(scratch, 'package.json'), '{"type":"module"}')
  const file = join(scratch, 'report.txt')
  writeFileSync(file, longest.text)
  const peakOf = (name: string, script: string, code: string, flags: readonly string[] = []): Peak => {
    const words = [...flags, '--input-type=module', '-e', script, code, file]
    const run = spawnSync(process.execPath, words, { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(run.stderr)
    return { name, peakMiB: Number(run.stdout.split(' ')[0]) / 1024 }
  }
  const report = `one report of ${longest.text.length} characters`
  const peaks = [
    peakOf('Node.js doing nothing', idle, ''),
    peakOf(`read, ${report}, core as one JavaScript file`, reading, bundle),
    peakOf(`the same with ${READER_FLAG}, as the service starts its reader`, reading, bundle, [READER_FLAG]),
    peakOf(`read, ${report}, core as TypeScript sources`, reading, core),
  ]
  rmSync(scratch, { recursive: true, force: true })
  return peaks
}
