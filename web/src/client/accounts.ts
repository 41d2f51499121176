import { useQuery } from '@tanstack/react-query'
import type { Role } from 'duban-core'
import * as z from 'zod/mini'
import { ask, change } from './request.ts'
import type { Shape } from './shapes.ts'

/** Roles that an account may have, from the one that may least. */
export const ACCOUNT_ROLES = [
  'deputy',
  'unit_officer',
  'unit_head',
  'supervisor',
  'leader',
  'administrator',
] as const satisfies readonly Role[]

/** An account as an administrator sees it; `unit` is the unit's id, or empty. */
export interface AccountInfo {
  readonly account: string
  readonly name: string
  readonly role: Role
  readonly unit: string
  readonly post: string
  readonly isDisabled: boolean
}

const text = z.string()
const accountShape: Shape<AccountInfo> = z.object({
  account: text,
  name: text,
  role: z.enum(['public', ...ACCOUNT_ROLES]),
  unit: text,
  post: text,
  isDisabled: z.boolean(),
})

/** Name of the cached accounts, for dropping them after a change. */
export const ACCOUNTS_KEY = ['accounts'] as const

/** All accounts. */
export function useAccounts() {
  return useQuery({
    queryKey: ACCOUNTS_KEY,
    queryFn: ({ signal }) => ask(z.array(accountShape), '/accounts', {}, signal),
  })
}

/** A new account with the password that it begins with. */
export type NewAccount = Omit<AccountInfo, 'isDisabled'> & { readonly password: string }

/** Adds an account. Throws `Refusal` (`account_exists`, `first_account`, `unit_not_found`). */
export const addAccount = (account: NewAccount): Promise<AccountInfo> =>
  change(accountShape, { method: 'POST', path: '/accounts', body: account })

/** What may be changed of an account. */
export type AccountEdit = Partial<Omit<NewAccount, 'account'> & Pick<AccountInfo, 'isDisabled'>>

/** Changes an account; its sessions end. Throws `Refusal` (`last_administrator`). */
export const editAccount = (account: string, edit: AccountEdit): Promise<AccountInfo> =>
  change(accountShape, { method: 'PATCH', path: `/accounts/${encodeURIComponent(account)}`, body: edit })
