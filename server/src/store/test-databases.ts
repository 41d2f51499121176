// For tests: the databases that the store is tested on. PGlite always; a PostgreSQL server where its programs are found,
// started in a folder of its own on a free port of this machine, and stopped after.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { describe } from 'vitest'
import { migrateStore } from './migrate.ts'
import { openStore, type Store } from './open.ts'

/** A database to test on: opened once a file, closed after. */
export interface TestDatabase {
  readonly open: () => Promise<Store>
  readonly close: () => Promise<void>
}

/** Folder of `initdb` and `postgres`, the newest installed, or null. */
function findPrograms(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...versions.map(v => join(debian, v, 'bin'))]
  return folders.find(f => existsSync(join(f, 'initdb')) && existsSync(join(f, 'postgres'))) ?? null
}

/** PostgreSQL refuses to run as root; then it runs as the system's own user for it, or as nobody. */
function unprivileged(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  return user ? { uid: Number(user[2]), gid: Number(user[3]) } : null
}

const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const ready = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let log = ''
    server.stderr?.on('data', chunk => {
      log += chunk
      if (log.includes('ready to accept connections')) resolve()
    })
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${log}`)))
  })

/** A server started for a test. */
export interface TestServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Starts a server from the programs in a folder. */
export async function startServer(programs: string): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-postgres-'))
  const user = unprivileged()
  if (user) chownSync(folder, user.uid, user.gid)
  const options = { cwd: folder, ...user }
  const data = join(folder, 'data')
  const initdb = ['-D', data, '-U', 'duban', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  const made = spawnSync(join(programs, 'initdb'), initdb, { ...options, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)
  const port = await freePort()
  const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'fsync=off']
  const server = spawn(join(programs, 'postgres'), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  await ready(server)
  const stop = async (): Promise<void> => {
    const gone = new Promise(resolve => server.once('exit', resolve))
    server.kill('SIGINT')
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `postgres://duban@127.0.0.1:${port}/postgres`, stop }
}

/** An embedded database that has been through every step, packed; one for all files of a process. */
let packed: Promise<Blob | File> | null = null

async function pack(): Promise<Blob | File> {
  const client = await PGlite.create()
  await migrateStore(drizzle(client), { isShared: false })
  const image = await client.dumpDataDir('none')
  await client.close()
  return image
}

/** An empty store in memory, as `openStore({})` makes it, in a quarter of the time: making a database anew is most of that. */
export async function openEmptyStore(): Promise<Store> {
  packed ??= pack()
  const client = await PGlite.create({ loadDataDir: await packed })
  return { db: drizzle(client), kind: 'pglite', address: 'memory', close: () => client.close() }
}

const embedded: TestDatabase = { open: openEmptyStore, close: async () => {} }

function onServer(programs: string): TestDatabase {
  let server: TestServer | null = null
  return {
    open: async () => {
      server ??= await startServer(programs)
      return openStore({ databaseUrl: server.url })
    },
    close: async () => server?.stop(),
  }
}

/** Folder of an installed PostgreSQL, for tests that need the server itself; null where there is none. */
export const postgresPrograms: string | null = findPrograms()

/** Runs the same tests on every database; where there is no server, its half is skipped and says why. */
export function onEachDatabase(tests: (database: TestDatabase) => void): void {
  describe('on PGlite', () => tests(embedded))
  if (postgresPrograms) describe('on PostgreSQL', () => tests(onServer(postgresPrograms)))
  else describe.skip('on PostgreSQL: skipped, no initdb and postgres on this machine', () => tests(embedded))
}
