import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './corpus.ts'

/** Seconds from the command to the line with the address. */
export interface Start {
  readonly name: string
  readonly seconds: number
}

/** Longest wait for the address. */
const PATIENCE_MS = 60_000

function startOnce(data: string): Promise<number> {
  const started = performance.now()
  const env = { ...process.env, DUBAN_DATA: data, PORT: '0' }
  const child = spawn(process.execPath, [join(root, 'scripts/start.ts')], { cwd: root, env })
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
    let seconds = Number.NaN
    const listen = (chunk: Buffer): void => {
      said += chunk
      if (!Number.isNaN(seconds) || !/http:\/\/\S+/.test(said)) return
      seconds = (performance.now() - started) / 1000
      child.kill('SIGTERM')
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('exit', () => {
      clearTimeout(timer)
      if (Number.isNaN(seconds)) reject(new Error(`no address: ${said}`))
      else resolve(seconds)
    })
  })
}

/** The whole of `npm start` but npm itself: into an empty folder (samples are imported), then again, three times. */
export async function measureStart(): Promise<Start[]> {
  const data = mkdtempSync(join(tmpdir(), 'duban-start-'))
  const first = await startOnce(data)
  const again = [await startOnce(data), await startOnce(data), await startOnce(data)].sort((a, b) => a - b)
  rmSync(data, { recursive: true, force: true })
  return [
    { name: 'first start: makes the store, imports the samples', seconds: first },
    { name: 'a later start, median of 3', seconds: again[1] },
  ]
}
