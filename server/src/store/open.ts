import { existsSync, mkdirSync, rmSync, statfsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DubanError, reasonOf, toDubanError } from '../errors.ts'
import type { Database } from './database.ts'
import { type Lock, lockFolder } from './lock.ts'
import { migrateStore } from './migrate.ts'
import { takeTurns } from './turns.ts'

/** An open store (数据). */
export interface Store {
  readonly db: Database
  readonly kind: 'pglite' | 'postgresql'
  /** The folder or the server, without a password; for messages. */
  readonly address: string
  readonly close: () => Promise<void>
}

/** Where the store is: a server by URL, else a folder, else (neither) memory that goes with the process. */
export interface StoreOptions {
  readonly databaseUrl?: string | undefined
  readonly folder?: string | undefined
}

/** The folder that a store is kept in where none is named. */
export const DEFAULT_FOLDER = '.duban'

/** A database URL as it may be shown. */
function withoutPassword(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url)
    return `${protocol}//${host}${pathname}`
  } catch {
    return 'DATABASE_URL'
  }
}

async function openServer(url: string): Promise<Store> {
  const [{ Pool }, { drizzle }] = await Promise.all([import('pg'), import('drizzle-orm/node-postgres')])
  const address = withoutPassword(url)
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 })
  // A connection that breaks while idle is replaced at the next query; unheard, the event would end the process.
  pool.on('error', () => {})
  const client = await pool.connect().catch(async (error: unknown) => {
    await pool.end()
    throw new DubanError('store_unreachable', { address, reason: reasonOf(error) }, error)
  })
  try {
    await migrateStore(drizzle(client), { isShared: true })
    client.release()
  } catch (error) {
    client.release(true)
    await pool.end()
    throw error
  }
  return { db: drizzle(pool), kind: 'postgresql', address, close: () => pool.end() }
}

async function openEmbedded(folder: string | undefined): Promise<Store> {
  const [{ PGlite }, { drizzle }] = await Promise.all([import('@electric-sql/pglite'), import('drizzle-orm/pglite')])
  const client = await PGlite.create(folder === undefined ? {} : { dataDir: folder })
  const query = client.query.bind(client)
  const myTurn = takeTurns()
  client.query = async <Row>(...asked: Parameters<typeof query>) => {
    await myTurn()
    return query<Row>(...asked)
  }
  const db = drizzle(client)
  try {
    await migrateStore(db, { isShared: false })
  } catch (error) {
    await client.close()
    throw error
  }
  return { db, kind: 'pglite', address: folder ?? 'memory', close: () => client.close() }
}

/** Whether a database folder was left half made by a process that ended while making it: PG_VERSION comes early, this last. */
const READY = 'ready'

/** Bytes below which a folder's disk counts as full: no database can be opened with less. */
const LEAST_FREE_BYTES = 1_000_000

/** What kept a folder from being opened. The embedded database does not always say that it was the disk. */
function openingTrouble(error: unknown, folder: string): DubanError {
  const known = toDubanError(error, folder)
  if (known.code !== 'internal') return known
  const { bavail, bsize } = existsSync(folder) ? statfsSync(folder) : { bavail: 1, bsize: LEAST_FREE_BYTES }
  if (bavail * bsize < LEAST_FREE_BYTES) return new DubanError('disk_full', { name: folder }, error)
  return new DubanError('store_unusable', { folder, reason: reasonOf(error) }, error)
}

/** The database of a folder that this process holds. */
async function openHeld(folder: string): Promise<Store> {
  const database = join(folder, 'database')
  const ready = join(folder, READY)
  // Nothing was ever acknowledged in a folder that was not finished, so it can be made anew.
  if (!existsSync(ready)) rmSync(database, { recursive: true, force: true })
  const store = await openEmbedded(database)
  if (!existsSync(ready)) mkdirSync(ready)
  return store
}

async function openFolder(path: string): Promise<Store> {
  const folder = resolve(path)
  let lock: Lock | null = null
  try {
    mkdirSync(folder, { recursive: true })
    lock = lockFolder(folder)
    const { release } = lock
    const store = await openHeld(folder)
    const close = async () => {
      await store.close()
      release()
    }
    return { ...store, address: folder, close }
  } catch (error) {
    lock?.release()
    throw openingTrouble(error, folder)
  }
}

/**
 * Opens the store and brings it to this version. Close it before the process ends.
 * @throws DubanError `store_locked`, `store_unreachable`, `store_newer`, `store_unusable`, `disk_full`
 */
export function openStore({ databaseUrl, folder }: StoreOptions): Promise<Store> {
  if (databaseUrl) return openServer(databaseUrl)
  return folder === undefined ? openEmbedded(undefined) : openFolder(folder)
}
