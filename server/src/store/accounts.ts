import { and, asc, count, eq, gt } from 'drizzle-orm'
import type { Role } from 'duban-core'
import type { Database } from './database.ts'
import { sessions, users } from './schema-accounts.ts'

/** An account (账号) without its ways in. */
export interface AccountRow {
  readonly id: string
  /** What it logs in with, and what the log calls the person. */
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly unit: string
  readonly post: string
  readonly isDisabled: boolean
}

/** What of an account may be changed. */
export type AccountEdit = Partial<Pick<AccountRow, 'name' | 'role' | 'unit' | 'post' | 'isDisabled'>>

const { id, username, name, role, unit, post, isDisabled } = users
const columns = { id, username, name, role, unit, post, isDisabled }
const toAccount = (row: Omit<AccountRow, 'username'> & { readonly username: string | null }): AccountRow => ({
  ...row,
  username: row.username ?? '',
})

/** All accounts by name; an office has hundreds at most. */
export async function listAccounts(db: Database): Promise<AccountRow[]> {
  return (await db.select(columns).from(users).orderBy(asc(users.username))).map(toAccount)
}

/** The account of that name, or null. */
export async function findAccount(db: Database, username: string): Promise<AccountRow | null> {
  const rows = await db.select(columns).from(users).where(eq(users.username, username))
  return rows[0] ? toAccount(rows[0]) : null
}

/** Whether there is any account, disabled ones too: from the first on the service asks for a login. */
export async function hasAccounts(db: Database): Promise<boolean> {
  return (await db.select({ id }).from(users).limit(1)).length > 0
}

/** Administrators that can log in. */
export async function countAdministrators(db: Database): Promise<number> {
  const where = and(eq(users.role, 'administrator'), eq(users.isDisabled, false))
  return (await db.select({ count: count() }).from(users).where(where))[0]?.count ?? 0
}

/** Changes an account. */
export async function editAccount(db: Database, accountId: string, edit: AccountEdit): Promise<void> {
  await db
    .update(users)
    .set({ ...edit, updatedAt: new Date() })
    .where(eq(users.id, accountId))
}

/** The account whose session has this token and has not run out, or null. */
export async function findSessionAccount(db: Database, token: string, now: Date): Promise<AccountRow | null> {
  const rows = await db
    .select(columns)
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.token, token), gt(sessions.expiresAt, now)))
  return rows[0] ? toAccount(rows[0]) : null
}

/** Ends every session of an account. */
export async function endSessions(db: Database, accountId: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.userId, accountId))
}
