import { type AnyPgColumn, integer, json, pgTable, text } from 'drizzle-orm/pg-core'

/** What a unit is: 市级部门, 县市区, 镇街, 平台公司或园区, 垂直管理单位. */
export type UnitKind = 'government' | 'department' | 'county' | 'town' | 'platform' | 'vertical'

/** A name that a unit bears for a time (曾用名, or a short name with dates); empty days are open ends. */
export interface DatedName {
  readonly name: string
  readonly fromDay: string
  readonly toDay: string
}

/** 单位, in a tree. A unit that is merged away gets an end day and stays. */
export const units = pgTable('units', {
  id: text('id').primaryKey(),
  /** Official order (机构序列), by which lists stand. */
  ordinal: integer('ordinal').notNull(),
  name: text('name').notNull().unique(),
  kind: text('kind').$type<UnitKind>().notNull(),
  parentId: text('parent_id').references((): AnyPgColumn => units.id),
  /** Names without dates: 简称. */
  aliases: json('aliases').$type<readonly string[]>().notNull(),
  /** Names that it bore or bears for a time. */
  datedNames: json('dated_names').$type<readonly DatedName[]>().notNull().default([]),
  /** Words of tasks that fall to it (职责). */
  subjects: json('subjects').$type<readonly string[]>().notNull(),
  fromDay: text('from_day').notNull().default(''),
  toDay: text('to_day').notNull().default(''),
})

/** 职务. Duty follows the post, whoever holds it. */
export const posts = pgTable('posts', {
  id: text('id').primaryKey(),
  unitId: text('unit_id')
    .notNull()
    .references(() => units.id),
  name: text('name').notNull(),
})

/** 任期: who held a post from when to when; empty days are open ends. */
export const terms = pgTable('terms', {
  id: text('id').primaryKey(),
  postId: text('post_id')
    .notNull()
    .references(() => posts.id),
  person: text('person').notNull(),
  /** Name of the person's account, or empty. */
  account: text('account').notNull().default(''),
  fromDay: text('from_day').notNull(),
  toDay: text('to_day').notNull().default(''),
})
