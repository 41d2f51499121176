import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MATRIX, mayDo, ROLES } from '../accounts/matrix.ts'
import type { Store } from '../store/open.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { createApp } from './app.ts'
import { clientOf, logIn, openOffice, TEST_PASSWORD, type TestOffice } from './test-office.ts'

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  beforeAll(async () => {
    store = await database.open()
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })

  const code = async (answer: Promise<{ statusCode: number; body: string }>) => {
    const { statusCode, body } = await answer
    return statusCode < 400 ? statusCode : JSON.parse(body).code
  }

  it('before there is an account this machine may do everything, and says so', async () => {
    const app = await createApp({ store, webFolder: '/nowhere' })
    const session = await clientOf(app).get<{ open: boolean; role: string }>('/session')
    expect(session).toMatchObject({ open: true, role: 'administrator', account: null })
    const passedOn = await clientOf(app).send('GET', '/session', undefined, { 'x-forwarded-for': '10.0.0.7' })
    expect(passedOn.json()).toMatchObject({ open: false, role: 'public' })
    await app.close()
    const reached = await createApp({ store, webFolder: '/nowhere', isPublic: true })
    expect(await clientOf(reached).get('/session')).toMatchObject({ open: false, role: 'public' })
    expect(await code(clientOf(reached).send('GET', '/accounts'))).toBe('login_needed')
    const first = { account: 'a', role: 'supervisor', password: TEST_PASSWORD }
    await reached.close()
    const local = await createApp({ store, webFolder: '/nowhere' })
    expect(await code(clientOf(local).send('POST', '/accounts', first))).toBe('first_account')
    const short = { account: 'a', role: 'administrator', password: 'short' }
    expect(await code(clientOf(local).send('POST', '/accounts', short))).toBe('password_short')
    await local.close()
    office = await openOffice(store)
  })

  describe('a login', () => {
    it.each<[string, unknown, string]>([
      ['a wrong password', { name: 'leader', password: 'wrong horse 42' }, 'login_refused'],
      ['a name that is not there', { name: 'nobody', password: TEST_PASSWORD }, 'login_refused'],
      ['no password', { name: 'leader' }, 'invalid_request'],
    ])('is refused: %s', async (_, body, expected) => {
      expect(await code(office.as('public').send('POST', '/session', body))).toBe(expected)
    })

    it('lasts until the logout', async () => {
      const client = await logIn(office.app, 'leader')
      expect(await client.get('/session')).toMatchObject({ open: false, account: { name: 'leader', role: 'leader' } })
      expect(await office.as('unit_officer').get('/session')).toMatchObject({
        account: { unit: 'u1', unitName: '市交通运输局' },
      })
      await client.send('DELETE', '/session')
      expect(await client.get('/session')).toMatchObject({ role: 'public', account: null })
    })

    it('ends when the account is disabled, and is refused after', async () => {
      const administrator = office.as('administrator')
      await administrator.post('/accounts', { account: 'leaver', role: 'deputy', password: TEST_PASSWORD })
      const client = await logIn(office.app, 'leaver')
      expect(await client.get('/session')).toMatchObject({ role: 'deputy' })
      await administrator.send('PATCH', '/accounts/leaver', { isDisabled: true })
      expect(await client.get('/session')).toMatchObject({ role: 'public' })
      await logIn(office.app, 'leaver').then(
        again => expect(again.get('/session')).resolves.toMatchObject({ role: 'public' }),
        refused => expect(String(refused)).toContain('login_refused'),
      )
    })

    it('cannot be made with a forged cookie', async () => {
      const forged = clientOf(office.app, `${office.as('administrator').cookie.slice(0, -12)}AAAAAAAAAAAA`)
      expect(await forged.get('/session')).toMatchObject({ role: 'public' })
    })
  })

  it('the last administrator stays', async () => {
    const administrator = office.as('administrator')
    for (const edit of [{ isDisabled: true }, { role: 'leader' }])
      expect(await code(administrator.send('PATCH', '/accounts/administrator', edit))).toBe('last_administrator')
    expect(await code(administrator.send('PATCH', '/accounts/nobody', { post: 'x' }))).toBe('account_not_found')
    const again = { account: 'Leader', role: 'leader', password: TEST_PASSWORD }
    expect(await code(administrator.send('POST', '/accounts', again))).toBe('account_exists')
    const strange = { account: 'x', role: 'leader', unit: '无此单位', password: TEST_PASSWORD }
    expect(await code(administrator.send('POST', '/accounts', strange))).toBe('unit_not_found')
  })

  it('the log says who did what and holds no password', async () => {
    const { items } = await office
      .as('leader')
      .get<{ items: { action: string; by: { person: string } }[] }>('/log?kind=account&subject=leaver')
    expect(items.map(({ action, by }) => [action, by.person])).toEqual([
      ['account.add', 'administrator'],
      ['account.edit', 'administrator'],
    ])
    const whole = await office.as('leader').get('/log?limit=1000')
    expect(JSON.stringify(whole)).not.toContain(TEST_PASSWORD)
  })

  describe('the chain of the log', () => {
    const verified = (query = '') => office.as('leader').send('GET', `/log/verification${query}`)

    it('is not asked about with a hash that is none', async () => {
      expect(await code(verified('?head=abc'))).toBe('invalid_request')
    })

    it('holds, and tells whether a hash that was noted down is in it', async () => {
      const { items, total } = await office
        .as('leader')
        .get<{ items: { hash: string }[]; total: number }>('/log?limit=1')
      const head = items[0]?.hash ?? ''
      expect((await verified(`?head=${head}`)).json()).toEqual({ entries: total, head, flaw: null, hasHead: true })
      expect((await verified(`?head=${'f'.repeat(64)}`)).json()).toMatchObject({ flaw: null, hasHead: false })
    })

    it('goes into a file with the same filters', async () => {
      const file = await office.as('leader').send('GET', '/log.csv?action=account.add&kind=account')
      const [heading, ...lines] = file.body.trimEnd().split('\r\n')
      expect(heading).toBe('number,at,person,post,unit,role,address,action,kind,subject,data,previous,hash')
      expect(lines.length).toBeGreaterThan(6)
      expect(lines.every(line => line.includes(',account.add,account,'))).toBe(true)
    })
  })

  describe('role × endpoint', () => {
    const routes: { method: string; url: string; action: keyof typeof MATRIX }[] = []
    let bare: FastifyInstance
    beforeAll(async () => {
      bare = await createApp({
        store,
        webFolder: '/nowhere',
        onRoute: (method, url, action) => routes.push({ method, url, action }),
      })
    })
    afterAll(() => bare.close())

    it('every endpoint names its action, and every action has an endpoint', () => {
      expect(routes.length).toBeGreaterThan(20)
      expect(new Set(routes.map(route => route.action))).toEqual(new Set(Object.keys(MATRIX)))
    })

    it.each(ROLES)('%s may do what the matrix says, and nothing else', async role => {
      const wrong: string[] = []
      for (const { method, url, action } of routes) {
        if (url === '/api/v1/session' && method === 'DELETE') continue
        const path = url.replace('/api/v1', '').replace(/:\w+/g, '0')
        const verb = method as 'GET'
        // A body that no endpoint takes: who is let in is told that it is not valid, and changes nothing.
        const answer = await office.as(role).send(verb, path, verb === 'GET' ? undefined : { nothing: 'of this kind' })
        const isRefused = ['login_needed', 'not_allowed'].includes(
          answer.statusCode >= 400 ? (JSON.parse(answer.body || '{}').code ?? '') : '',
        )
        if (isRefused === mayDo(role, action)) wrong.push(`${method} ${url} ${answer.statusCode}`)
      }
      expect(wrong).toEqual([])
    })
  })

  describe('units', () => {
    const refuse = (url: string, body: unknown) => code(office.as('supervisor').send('POST', url, body))
    it.each<[string, string, unknown, string]>([
      ['a name that is there', '/units', { name: '市交通运输局', kind: 'department' }, 'unit_exists'],
      ['a parent that is not', '/units', { name: '某街道', kind: 'town', parentId: 'u99' }, 'unit_not_found'],
      ['a kind that is none', '/units', { name: '某街道', kind: 'street' }, 'invalid_request'],
      ['a table without a heading', '/units/table', { table: '某局\tdepartment\n' }, 'table_unreadable'],
      [
        'a table with a bad line',
        '/units/table',
        { table: 'name\tkind\n甲局\tdepartment\n乙局\tx' },
        'table_unreadable',
      ],
      [
        'a name that ends before it begins',
        '/units',
        {
          name: '市港航局',
          kind: 'department',
          datedNames: [{ name: '市航务局', fromDay: '2019-01-01', toDay: '2018-12-31' }],
        },
        'invalid_request',
      ],
      [
        'a table with dates that are none',
        '/units/table',
        { table: 'name\tkind\taliases\n甲局\tdepartment\t乙局（2019年至今）' },
        'table_unreadable',
      ],
    ])('refuse %s', async (_, url, body, expected) => {
      expect(await refuse(url, body)).toBe(expected)
    })

    it('are as they were after a table that says nothing new', async () => {
      const supervisor = office.as('supervisor')
      const table =
        'name\tkind\taliases\tsubjects\n市交通运输局\tdepartment\t市交通局\t大桥\n市住房和城乡建设局\tdepartment\t市住建局\t老旧小区\n'
      const entries = async () => (await supervisor.get<{ total: number }>('/log?kind=unit')).total
      const before = await entries()
      expect(await supervisor.post('/units/table', { table })).toEqual({ added: [], changed: [] })
      expect(await entries()).toBe(before)
      const more = table.replace('市住建局', '市住建局、市建设局')
      expect(await supervisor.post('/units/table', { table: more })).toMatchObject({ added: [], changed: ['u2'] })
    })

    it('are found by the names that they had on the day of a paper', async () => {
      const supervisor = office.as('supervisor')
      const edit = { name: '市文化广电旅游局', renamedOn: '2019-03-01' }
      const { id } = await supervisor.post<{ id: string }>('/units', { name: '市旅游局', kind: 'department' })
      const rename = (renamedOn: string, more = {}) =>
        code(supervisor.send('PATCH', `/units/${id}`, { ...edit, ...more, renamedOn }))
      expect(await rename('2019-02-30')).toBe('invalid_request')
      expect(await rename('2199-01-01')).toBe('unit_renamed_on')
      expect((await supervisor.send('PATCH', `/units/${id}`, edit)).json().datedNames).toEqual([
        { name: '市旅游局', fromDay: '', toDay: '2019-02-28' },
      ])
      const early = {
        name: '市文旅促进局',
        kind: 'department',
        datedNames: [{ name: '市旅游局', toDay: '2018-12-31' }],
      }
      expect(await code(supervisor.send('POST', '/units', early))).toBe('unit_exists')
      const table = `name\tkind\taliases\tfrom\n市旅游局\tdepartment\t市旅局（2023-05-01起）、旅局\t2023-05-01\n`
      const { added } = await supervisor.post<{ added: string[] }>('/units/table', { table })
      const named = (name: string, day: string) =>
        supervisor.get<{ unit: { id: string } | null; rule: string | null }>(
          `/units/named?name=${encodeURIComponent(name)}&day=${day}`,
        )
      expect(await named('市旅游局', '2018-01-10')).toMatchObject({ unit: { id }, rule: 'dated_name' })
      expect(await named('市旅游局', '2021-01-10')).toMatchObject({ unit: null, rule: null })
      expect(await named('市旅游局', '2024-01-10')).toMatchObject({ unit: { id: added[0] }, rule: 'name' })
      expect(await named('市旅局', '2024-01-10')).toMatchObject({ unit: { id: added[0] }, rule: 'dated_name' })
    })

    it('keep what a table has no column for', async () => {
      const supervisor = office.as('supervisor')
      await supervisor.post('/units/table', { table: 'name\tkind\n市交通运输局\tdepartment\n' })
      const units = await supervisor.get<{ name: string; aliases: string[] }[]>('/units')
      expect(units.find(({ name }) => name === '市交通运输局')?.aliases).toEqual(['市交通局'])
    })

    it('form a tree without circles, and keep old names', async () => {
      const supervisor = office.as('supervisor')
      const county = await supervisor.post<{ id: string }>('/units', { name: '云岭县', kind: 'county' })
      const town = await supervisor.post<{ id: string }>('/units', {
        name: '石门镇',
        kind: 'town',
        parentId: county.id,
      })
      const circle = supervisor.send('PATCH', `/units/${county.id}`, { parentId: town.id })
      expect(await code(circle)).toBe('unit_in_itself')
      const renamed = await supervisor.send('PATCH', `/units/${county.id}`, { name: '云岭区' })
      expect(renamed.json()).toMatchObject({
        name: '云岭区',
        aliases: [],
        datedNames: [{ name: '云岭县', fromDay: '', toDay: '2024-01-31' }],
      })
      expect(await office.as('public').get<unknown[]>('/units')).toHaveLength(6)
      const post = await supervisor.post<{ id: string }>('/posts', { unit: '云岭县', name: '区长' })
      await supervisor.post(`/posts/${post.id}/terms`, { person: '甲', fromDay: '2021-01-01', toDay: '2023-12-31' })
      await supervisor.post(`/posts/${post.id}/terms`, { person: '乙', fromDay: '2024-01-01' })
      const posts = await supervisor.get<{ name: string; terms: { person: string }[] }[]>('/posts')
      expect(posts[0]?.terms.map(term => term.person)).toEqual(['乙', '甲'])
    })
  })
})
