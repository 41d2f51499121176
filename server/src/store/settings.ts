import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Database } from './database.ts'
import { settings } from './schema-accounts.ts'

const SECRET = 'session_secret'

/** The secret that sessions are signed with: made once a store, so that a restart logs nobody out. */
export async function sessionSecret(db: Database): Promise<string> {
  const made = { key: SECRET, value: randomBytes(32).toString('hex') }
  await db.insert(settings).values(made).onConflictDoNothing()
  const rows = await db.select().from(settings).where(eq(settings.key, SECRET))
  return rows[0]?.value ?? made.value
}
