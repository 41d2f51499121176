import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { Role } from 'duban-core'
import * as z from 'zod/mini'
import { address, ask, change, order } from './request.ts'
import type { Shape } from './shapes.ts'

/** Who is logged in (账号). */
export interface Account {
  readonly name: string
  readonly role: Role
  /** Id of the unit that an officer or a head belongs to, else empty. */
  readonly unit: string
  readonly unitName: string
  readonly post: string
}

/** Who one is for the service, and what one may do there. */
export interface Session {
  /** A provider vouches for people (统一身份认证), beside passwords. */
  readonly oidc: boolean
  /** No account exists yet and only this machine reaches the service: everything is allowed. */
  readonly open: boolean
  readonly account: Account | null
  readonly role: Role
  readonly actions: readonly string[]
}

const roleShape = z.enum(['public', 'deputy', 'unit_officer', 'unit_head', 'supervisor', 'leader', 'administrator'])

const sessionShape: Shape<Session> = z.object({
  oidc: z.boolean(),
  open: z.boolean(),
  account: z.nullable(
    z.object({ name: z.string(), role: roleShape, unit: z.string(), unitName: z.string(), post: z.string() }),
  ),
  role: roleShape,
  actions: z.array(z.string()),
})

/** Name of the cached session. */
export const SESSION_KEY = ['session'] as const

/** The session; asked for anew when the window comes back, because it may have ended meanwhile. */
export function useSession() {
  return useQuery({ queryKey: SESSION_KEY, queryFn: ({ signal }) => ask(sessionShape, '/session', {}, signal) })
}

/** Whether the one who looks may do `action` of the service's matrix (`report.write`); false until that is known. */
export function useMay(): (action: string) => boolean {
  const { data } = useSession()
  return action => data !== undefined && (data.open || data.actions.includes(action))
}

/** Logs in. Throws `Refusal` (`login_refused`, `too_many_attempts`). What was cached for another is dropped. */
export async function logIn(queries: QueryClient, name: string, password: string): Promise<void> {
  await change(z.null(), { method: 'POST', path: '/session', body: { name, password } })
  await queries.resetQueries()
}

/** Logs out, likewise. */
export async function logOut(queries: QueryClient): Promise<void> {
  await order('DELETE', '/session')
  await queries.resetQueries()
}

/** Address that leads to the provider and back to `to`, a path of the pages. */
export const oidcAddress = (to: string): string => address('/session/oidc', { to })
