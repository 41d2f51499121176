import { boolean, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import type { Role } from 'duban-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** What the service keeps for itself: the secret that its sessions are signed with. */
export const settings = pgTable('settings', { key: text('key').primaryKey(), value: text('value').notNull() })

/** 账号: columns of the accounts' library first, then what Duban knows of an account. Never removed, only disabled. */
export const users = pgTable('users', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull(),
  image: text('image'),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
  username: text('username').unique(),
  displayUsername: text('display_username'),
  role: text('role').$type<Role>().notNull(),
  /** Id of the unit that the account acts for, or empty. */
  unit: text('unit').notNull().default(''),
  /** The post that duty follows, or empty. */
  post: text('post').notNull().default(''),
  isDisabled: boolean('is_disabled').notNull().default(false),
})

/** 会话. */
export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    expiresAt: moment('expires_at').notNull(),
    token: text('token').notNull().unique(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
  },
  table => [index('sessions_user').on(table.userId)],
)

/** Ways in: a password, hashed by the accounts' library. */
export const logins = pgTable(
  'logins',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  table => [index('logins_user').on(table.userId)],
)

/** Short-lived proofs of the accounts' library. */
export const verifications = pgTable('verifications', {
  id: text('id').primaryKey(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: moment('expires_at').notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})
