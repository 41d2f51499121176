import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableName, is, Table } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { knownMigrations } from './migrate.ts'

const FOLDER = join(import.meta.dirname, 'migrations', 'meta')
const Snapshot = z.object({ id: z.string(), prevId: z.string(), tables: z.record(z.string(), z.unknown()) })
const FIRST = '00000000-0000-0000-0000-000000000000'

const snapshots = readdirSync(FOLDER)
  .filter(name => name.endsWith('_snapshot.json'))
  .sort()
  .map(name => Snapshot.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))))

describe('snapshots of the schema', () => {
  it('stand one a step, each on the one before, so that the next step is told from the last', () => {
    expect(snapshots).toHaveLength(knownMigrations().length)
    expect(snapshots.map(({ prevId }) => prevId)).toEqual([FIRST, ...snapshots.slice(0, -1).map(({ id }) => id)])
  })

  it('lose no table from one to the next', () => {
    for (const [i, { tables }] of snapshots.entries())
      expect(Object.keys(tables)).toEqual(expect.arrayContaining(Object.keys(snapshots[i - 1]?.tables ?? {})))
  })

  it('end with the tables that the queries are written for', async () => {
    const files = readdirSync(import.meta.dirname).filter(name => /^schema.*\.ts$/.test(name))
    const modules: Record<string, unknown>[] = await Promise.all(
      files.map(name => import(join(import.meta.dirname, name))),
    )
    const tables = modules.flatMap(module => Object.values(module)).filter(value => is(value, Table))
    const names = new Set(tables.map(table => `public.${getTableName(table)}`))
    expect(new Set(Object.keys(snapshots.at(-1)?.tables ?? {}))).toEqual(names)
  })
})
