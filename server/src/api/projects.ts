import { type GroupStanding, type ProjectStanding, projectStanding } from 'duban-core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { pageOfRows } from '../registers/pages.ts'
import { areasOf, groupProjects, type ProjectGroup } from '../registers/project-groups.ts'
import { projectFields, projectRegister } from '../registers/projects.ts'
import { entryById, importTable } from '../registers/register.ts'
import { currentDivisions } from '../store/divisions.ts'
import { listRegister, type RegisterRow } from '../store/registers.ts'
import { listUnits, unitIdOf } from '../store/units.ts'
import { profileOf, setOf } from '../supervision/courses.ts'
import { versionTag } from './etag.ts'
import type { Office } from './office.ts'
import { presentPage } from './present.ts'
import { addRegisterChanges } from './register-changes.ts'
import { ProblemSchema, pageOf } from './schema.ts'
import { IdParams } from './schema-office.ts'
import { GroupsSchema, ProjectSchema, ProjectsQuery, StandingQuery } from './schema-registers.ts'

const tags = ['projects']
const config = { action: 'project.read' } as const
const refused = { '4xx': ProblemSchema }

type App = Parameters<FastifyPluginAsyncZod>[0]

/** The day and the profile that lights are asked for. */
interface Asked {
  readonly asOf?: string | undefined
  readonly profile?: string | undefined
}

const inShort = ({ light, ...standing }: ProjectStanding) => ({
  ...standing,
  colour: light.colour,
  label: light.label,
})

/** Presents rows of projects as they stand on a day by a profile. */
async function presenter({ store, clock }: Office, asked: Asked) {
  const { asOf, profile } = setOf(asked, clock.now())
  const rules = profileOf(profile)
  const names = new Map((await listUnits(store.db)).map(({ id, name }) => [id, name]))
  return ({ id, ordinal, version, leadUnit: unit, record }: RegisterRow<'project'>) => {
    const leadUnit = names.get(unit) ?? ''
    const standing = projectStanding({ ...record, id, leadUnit }, { month: record.month, asOf }, rules)
    return { id, ordinal, version, unit, ...record, leadUnit, standing: inShort(standing) }
  }
}

const groupInShort = ({ light, ...standing }: GroupStanding) => ({
  ...standing,
  colour: light.colour,
  label: light.label,
})

/** All projects together, by unit and by division. */
async function groupsOf({ store: { db }, clock }: Office, asked: Asked) {
  const set = setOf(asked, clock.now())
  const current = await currentDivisions(db)
  const { whole, counts, units, divisions } = groupProjects(
    await listRegister(db, 'project'),
    await listUnits(db),
    current ? areasOf(current.collection) : [],
    { asOf: set.asOf, profile: profileOf(set.profile) },
  )
  const shown = (group: ProjectGroup) => ({ ...group, standing: groupInShort(group.standing) })
  return { ...set, whole: groupInShort(whole), counts, units: units.map(shown), divisions: divisions.map(shown) }
}

function addGroups(app: App, office: Office): void {
  const groups = {
    tags,
    summary: 'All projects together, by lead unit and by division, each with its light and its rank',
    querystring: StandingQuery,
    response: { 200: GroupsSchema, ...refused },
  }
  app.get('/projects/groups', { config, schema: groups }, async request => groupsOf(office, request.query))
}

const holds = (q: string, ...texts: readonly string[]): boolean => texts.some(text => text.includes(q))

/** Projects (挂图作战): list, read, add, change, take in a table. */
export const projectRoutes =
  (office: Office): FastifyPluginAsyncZod =>
  async app => {
    const { db } = office.store
    const all = {
      tags,
      summary: 'Projects in the order of their register, each with its two rates and how it stands',
      querystring: ProjectsQuery,
      response: { 200: pageOf(ProjectSchema), ...refused },
    }
    app.get('/projects', { config, schema: all }, async request => {
      const { q, unit, stage, level, light, cursor, limit, ...asked } = request.query
      const present = await presenter(office, asked)
      const unitId = unit === undefined ? undefined : await unitIdOf(db, unit, setOf(asked, office.clock.now()).asOf)
      const rows = (await listRegister(db, 'project'))
        .map(present)
        .filter(
          project =>
            (unitId === undefined || project.unit === unitId) &&
            (stage === undefined || project.stage === stage) &&
            (level === undefined || project.levels.includes(level)) &&
            (light === undefined || project.standing.colour === light) &&
            (q === undefined || holds(q, project.name, project.site, project.content)),
        )
      return presentPage(pageOfRows(rows, { cursor, limit }), project => project)
    })
    const one = {
      tags,
      summary: 'A project; the ETag is the version for If-Match',
      params: IdParams,
      querystring: StandingQuery,
      response: { 200: ProjectSchema, ...refused },
    }
    app.get('/projects/:id', { config, schema: one }, async (request, reply) => {
      const row = await entryById(db, 'project', request.params.id)
      const present = await presenter(office, request.query)
      reply.header('etag', versionTag(row.version))
      return present(row)
    })
    addGroups(app, office)
    addRegisterChanges(app, office, {
      path: '/projects',
      tag: 'projects',
      action: 'project.edit',
      register: projectRegister,
      fields: projectFields,
      importTable: (change, bytes) => importTable(change, projectRegister, bytes),
    })
  }
