import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const START_LIMIT_MS = 60_000

/** A running `duban serve`. */
export interface Service {
  /** `http://localhost:PORT`, without a slash at the end. */
  readonly address: string
  /** Asks it to stop and waits until it has. */
  readonly stop: () => Promise<void>
}

/**
 * Starts the real service on a data folder, at a free port unless one is given. Throws with its notes if it does not come
 * up. Through the channel to it the service hears when this process ends, so that none is left behind.
 */
export async function startService(dataFolder: string, port = 0): Promise<Service> {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'server/src/cli/main.ts'), 'serve', '--data', dataFolder, '--port', String(port)],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: { ...process.env, DATABASE_URL: '' } },
  )
  const address = await addressFrom(child)
  return {
    address,
    stop: () =>
      new Promise(resolve => {
        if (child.exitCode !== null) return resolve()
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

/** Imports a report by the API; its id. */
export async function uploadText({ address }: Pick<Service, 'address'>, name: string, text: string): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([text]), name)
  const answer = await fetch(`${address}/api/v1/documents`, { method: 'POST', body: form })
  const { id } = (await answer.json()) as { id?: string }
  if (!id) throw new Error(`${name} was not imported: HTTP ${answer.status}`)
  return id
}

function addressFrom(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let notes = ''
    const timer = setTimeout(() => reject(new Error(`the service did not start in time: ${notes}`)), START_LIMIT_MS)
    const hear = (chunk: unknown) => {
      notes += String(chunk)
      const found = /http:\/\/[\w.]+:\d+/.exec(notes)
      if (!found) return
      clearTimeout(timer)
      resolve(found[0])
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', code => {
      clearTimeout(timer)
      reject(new Error(`the service ended with ${code}: ${notes}`))
    })
  })
}
