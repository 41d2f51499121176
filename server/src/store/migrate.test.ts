import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableName, is, sql, Table } from 'drizzle-orm'
import { type BulletinIssue, type BulletinRow, compileBulletin } from 'duban-core'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { takeApart } from '../supervision/bulletin-parts.ts'
import { knownMigrations } from './migrate.ts'
import { bulletinBodies, bulletinRows } from './schema-supervision.ts'
import { onEachDatabase } from './test-databases.ts'

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

const issue: BulletinIssue = {
  series: '政务督查',
  number: 1,
  office: '市政府督查室',
  day: '2024-05-10',
  month: '2024-04',
  title: '1至4月推进情况',
  to: ['各县（市、区）人民政府'],
  method: '查阅资料',
  demands: ['抓紧办理。'],
}
const row = (id: string, isMet: boolean): BulletinRow => ({
  id,
  part: 'tasks',
  text: `修路${id}`,
  kind: 'level',
  unit: '公里',
  leadUnit: '市交通局',
  pace: { kind: 'direct', actual: '4', gap: isMet ? '1' : '-1', isMet } as BulletinRow['pace'],
  light: { colour: isMet ? 'green' : 'yellow', label: '正常' } as BulletinRow['light'],
  reason: '',
  next: '',
  reportId: null,
})

onEachDatabase(database => {
  describe('the step that takes bulletins apart', () => {
    it('does it to those that were issued before as it is done now', async () => {
      const store = await database.open()
      const late = [{ unit: '市交通局', dueOn: '2024-05-05', reportedOn: null, daysLate: 5 }]
      const record = compileBulletin(issue, [row('a', true), row('b', false), row('c', false)], late)
      await store.db.execute(sql`alter table bulletins drop constraint bulletins_document_id_breakdowns_document_id_fk`)
      await store.db.execute(
        sql`insert into bulletins (year, number, document_id, month, record) values (2024, 1, 'd', '2024-04', ${JSON.stringify(record)}::json)`,
      )
      const steps = knownMigrations().flatMap(({ sql: statements }) => statements)
      for (const statement of steps.filter(one => /^\s*INSERT INTO "bulletin_/.test(one)))
        await store.db.execute(sql.raw(statement))
      const { body, origins, annex } = takeApart(record)
      const bodies = await store.db.select().from(bulletinBodies)
      expect(bodies).toEqual([{ year: 2024, number: 1, body, origins }])
      const rows = await store.db.select().from(bulletinRows).orderBy(bulletinRows.place)
      expect(rows).toEqual(annex.map(entry => ({ year: 2024, number: 1, rowId: entry.row.id, ...entry })))
      await store.close()
      await database.close()
    })
  })
})
