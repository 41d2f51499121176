import { randomBytes } from 'node:crypto'
import { Command } from 'commander'
import { createAuth } from '../accounts/auth.ts'
import { type AccountKeeper, addAccount, changeAccount } from '../accounts/manage.ts'
import { ROLES } from '../accounts/matrix.ts'
import { commandAuthor } from '../change.ts'
import { officeDay, systemClock } from '../clock.ts'
import { DubanError } from '../errors.ts'
import { listAccounts } from '../store/accounts.ts'
import type { Store } from '../store/open.ts'
import { unitIdOf } from '../store/units.ts'
import { type Context, oneOf, withStore } from './context.ts'
import { alignColumns } from './display-width.ts'

const ACTIONS = ['add', 'list', 'role', 'password', 'disable', 'enable'] as const
const GRANTED = ROLES.filter(role => role !== 'public')

interface Options {
  readonly role?: string
  readonly unit: string
  readonly post: string
  readonly title: string
  readonly passwordStdin?: boolean
  readonly data?: string
}

/** Bytes of standard input that may be a password. */
const LONGEST_INPUT_BYTES = 1000

/** The password from standard input, or a new one that is shown once. */
async function passwordOf({ effects, strings }: Context, isGiven: boolean): Promise<string> {
  if (isGiven) return new TextDecoder().decode((await effects.readInput(LONGEST_INPUT_BYTES)) ?? undefined).trim()
  const password = randomBytes(12).toString('base64url')
  effects.notes.write(`${strings.user.password(password)}\n`)
  return password
}

async function list({ effects, strings }: Context, store: Store): Promise<void> {
  const accounts = await listAccounts(store.db)
  if (accounts.length === 0) effects.notes.write(`${strings.user.none}\n`)
  const rows = accounts.map(({ username, name, role, unit, post, isDisabled }) => [
    username,
    role,
    name,
    unit,
    post,
    isDisabled ? strings.user.disabled : '',
  ])
  effects.output.write(alignColumns(rows, new Array(6).fill(false)))
}

async function run(context: Context, store: Store, action: (typeof ACTIONS)[number], name: string, options: Options) {
  const { effects, strings } = context
  if (action === 'list') return list(context, store)
  if (name === '') throw new DubanError('wrong_options', { reason: strings.optionNeedsValue('NAME') })
  const keeper: AccountKeeper = { store, auth: () => createAuth(store), clock: systemClock }
  const role = () => oneOf(context, '--role', options.role ?? '', GRANTED)
  if (action === 'add') {
    const { post, title } = options
    const account = {
      username: name,
      name: title,
      role: role(),
      unit: await unitIdOf(store.db, options.unit, officeDay(systemClock.now())),
      post,
    }
    const password = await passwordOf(context, options.passwordStdin ?? false)
    const added = await addAccount(keeper, commandAuthor, { ...account, password })
    effects.notes.write(`${strings.user.added(added.username, added.role)}\n`)
    return
  }
  const edit = {
    role: async () => ({ role: role() }),
    password: async () => ({ password: await passwordOf(context, options.passwordStdin ?? false) }),
    disable: async () => ({ isDisabled: true }),
    enable: async () => ({ isDisabled: false }),
  }[action]
  const changed = await changeAccount(keeper, commandAuthor, name, await edit())
  const state = changed.isDisabled ? strings.user.disabled : changed.role
  effects.notes.write(`${strings.user.changed(changed.username, state)}\n`)
}

/** `duban user ACTION [NAME]` */
export function command(context: Context): Command {
  const { user, data } = context.strings
  return new Command('user')
    .description(user.summary)
    .argument('<action>', user.action)
    .argument('[name]', user.name, '')
    .option('--role <role>', user.role)
    .option('--unit <unit>', user.unit, '')
    .option('--post <post>', user.post, '')
    .option('--title <name>', user.title, '')
    .option('--password-stdin', user.passwordInput)
    .option('--data <folder>', data)
    .action((word: string, name: string, options: Options) => {
      const action = oneOf(context, 'user', word, ACTIONS)
      return withStore(context, options.data, store => run(context, store, action, name, options))
    })
}

/** Shown under `duban user --help`. */
export const examples: readonly string[] = [
  'duban user add admin --role administrator',
  'duban user add chen --role unit_head --unit 市水利局 --post 局长',
  'duban user list',
  'duban user disable chen',
]
