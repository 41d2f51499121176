import { and, eq } from 'drizzle-orm'
import type { Author } from '../change.ts'
import { change } from '../change.ts'
import type { Clock } from '../clock.ts'
import { DubanError } from '../errors.ts'
import {
  type AccountEdit,
  type AccountRow,
  countAdministrators,
  editAccount,
  endSessions,
  findAccount,
  hasAccounts,
} from '../store/accounts.ts'
import type { Store } from '../store/open.ts'
import { logins, users } from '../store/schema-accounts.ts'
import { type Auth, newAccountRows, SHORTEST_PASSWORD } from './auth.ts'

/** What managing accounts needs. */
export interface AccountKeeper {
  readonly store: Store
  readonly auth: () => Promise<Auth>
  readonly clock: Clock
}

/** A new account with the password that it begins with. */
export interface NewAccount extends Omit<AccountRow, 'id' | 'isDisabled'> {
  readonly password: string
}

const subject = (id: string) => ({ kind: 'account', id })

function checkPassword(password: string): void {
  if (password.length < SHORTEST_PASSWORD) throw new DubanError('password_short', { least: SHORTEST_PASSWORD })
}

/**
 * Adds an account. The first must be an administrator's, since from it on nobody gets in without one.
 * @throws DubanError `account_exists`, `first_account`, `password_short`
 */
export async function addAccount(keeper: AccountKeeper, author: Author, account: NewAccount): Promise<AccountRow> {
  const { password, ...rest } = account
  const known = { ...rest, username: rest.username.toLowerCase() }
  checkPassword(password)
  const hash = await (await keeper.auth()).hash(password)
  return change(keeper.store, author, keeper.clock, async ({ tx, note }) => {
    if (!(await hasAccounts(tx)) && known.role !== 'administrator') throw new DubanError('first_account')
    if (await findAccount(tx, known.username)) throw new DubanError('account_exists', { name: known.username })
    const { user, login } = newAccountRows(known, hash)
    await tx.insert(users).values(user)
    await tx.insert(logins).values(login)
    const { name, role, unit, post } = known
    await note('account.add', subject(known.username), { name, role, unit, post })
    return { ...known, id: user.id, isDisabled: false }
  })
}

/**
 * Changes an account; one whose role, unit or state changes has to log in again.
 * @throws DubanError `account_not_found`, `last_administrator`, `password_short`
 */
export async function changeAccount(
  keeper: AccountKeeper,
  author: Author,
  username: string,
  edit: AccountEdit & { readonly password?: string | undefined },
): Promise<AccountRow> {
  const { password, ...fields } = edit
  if (password !== undefined) checkPassword(password)
  const hash = password === undefined ? undefined : await (await keeper.auth()).hash(password)
  return change(keeper.store, author, keeper.clock, async ({ tx, note }) => {
    const account = await findAccount(tx, username.toLowerCase())
    if (!account) throw new DubanError('account_not_found', { name: username })
    const after = { ...account, ...fields }
    const isLost = account.role === 'administrator' && !account.isDisabled
    const staysOne = after.role === 'administrator' && !after.isDisabled
    if (isLost && !staysOne && (await countAdministrators(tx)) < 2) throw new DubanError('last_administrator')
    if (Object.keys(fields).length > 0) await editAccount(tx, account.id, fields)
    if (hash !== undefined)
      await tx
        .update(logins)
        .set({ password: hash, updatedAt: new Date() })
        .where(and(eq(logins.userId, account.id), eq(logins.providerId, 'credential')))
    await endSessions(tx, account.id)
    await note('account.edit', subject(account.username), { ...fields, hasNewPassword: hash !== undefined })
    return after
  })
}
