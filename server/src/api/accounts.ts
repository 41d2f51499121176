import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type AccountKeeper, addAccount, changeAccount } from '../accounts/manage.ts'
import { officeDay } from '../clock.ts'
import { type AccountRow, listAccounts } from '../store/accounts.ts'
import { unitIdOf } from '../store/units.ts'
import { ProblemSchema } from './schema.ts'
import { AccountBody, AccountEditBody, AccountParams, AccountSchema } from './schema-office.ts'

const tags = ['accounts']
const config = { action: 'account.manage' } as const
const refused = { '4xx': ProblemSchema }

/** An account as the API gives it: nothing of its password. */
const present = ({ username, name, role, unit, post, isDisabled }: AccountRow) => ({
  account: username,
  name,
  role,
  unit,
  post,
  isDisabled,
})

/** Accounts: list, add, change. They are disabled, never removed, since the log refers to them. */
export const accountRoutes =
  (keeper: AccountKeeper): FastifyPluginAsyncZod =>
  async app => {
    const { db } = keeper.store
    const list = { tags, summary: 'Accounts', response: { 200: z.array(AccountSchema), ...refused } }
    app.get('/accounts', { config, schema: list }, async () => (await listAccounts(db)).map(present))
    const add = {
      tags,
      summary: 'Add an account; the first must be an administrator’s',
      body: AccountBody,
      response: { 201: AccountSchema, ...refused },
    }
    app.post('/accounts', { config, schema: add }, async (request, reply) => {
      const { account, unit, ...rest } = request.body
      const row = { ...rest, username: account, unit: await unitIdOf(db, unit, officeDay(keeper.clock.now())) }
      return reply.code(201).send(present(await addAccount(keeper, request.author, row)))
    })
    const edit = {
      tags,
      summary: 'Change an account’s role, unit, post or password, or disable it; its sessions end',
      params: AccountParams,
      body: AccountEditBody,
      response: { 200: AccountSchema, ...refused },
    }
    app.patch('/accounts/:account', { config, schema: edit }, async request => {
      const { unit, ...rest } = request.body
      const change =
        unit === undefined ? rest : { ...rest, unit: await unitIdOf(db, unit, officeDay(keeper.clock.now())) }
      return present(await changeAccount(keeper, request.author, request.params.account, change))
    })
  }
