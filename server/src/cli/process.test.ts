import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sampleText } from '../store/sample-reading.ts'

const duban = join(import.meta.dirname, '../../bin/duban.js')
const folder = mkdtempSync(join(tmpdir(), 'duban-cli-'))
const data = join(folder, 'data')
const report = join(folder, 'yunling-2024.txt')
writeFileSync(report, sampleText(2024))
const children: ChildProcess[] = []
const env: NodeJS.ProcessEnv = { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '' }
delete env.DATABASE_URL
delete env.DUBAN_DATA

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const run = (...args: string[]) => spawnSync(process.execPath, [duban, ...args], { encoding: 'utf8', env })

/** A service, with the address that it printed. */
async function serve(...args: string[]): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [...args], { env })
  children.push(child)
  let said = ''
  child.stderr.on('data', chunk => {
    said += chunk
  })
  for await (const chunk of child.stdout) {
    said += chunk
    const address = /http:\/\/[\w.:]+/.exec(said)?.[0]
    if (address) return { child, address }
  }
  throw new Error(said)
}

const occupy = (): Promise<{ server: Server; port: number }> =>
  new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve({ server, port: typeof address === 'object' && address ? address.port : 0 })
    })
  })

/** Makes this Node look like one that cannot run TypeScript. */
const OLD_NODE = `data:text/javascript,${encodeURIComponent(
  `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })`,
)}`

describe('the command as a process', () => {
  it('hands over to the pinned Node where this one is too old, with streams and exit code', () => {
    const old = ['--import', OLD_NODE, duban]
    const read = spawnSync(process.execPath, [...old, 'read', '-', '--format', 'csv'], {
      encoding: 'utf8',
      input: sampleText(2024),
      env,
    })
    expect({ status: read.status, stdout: read.stdout.split('\r\n')[1] }).toEqual({
      status: 0,
      stdout: expect.stringContaining('1523.6亿元'),
    })
    const refused = spawnSync(process.execPath, [...old, 'read', join(folder, 'gone.txt')], { encoding: 'utf8', env })
    expect({ status: refused.status, stderr: refused.stderr }).toEqual({
      status: 3,
      stderr: expect.stringContaining('[file_not_found]'),
    })
  })

  it('writes no half file and leaves no draft', () => {
    const out = join(folder, 'none/out.json')
    const { status, stderr } = run('read', report, '-o', out)
    expect({ status, stderr }).toEqual({ status: 6, stderr: expect.stringContaining('[output_unwritable]') })
    expect(run('read', report, '-o', join(folder, 'out.json')).status).toBe(0)
    expect(existsSync(join(folder, 'out.json'))).toBe(true)
  })

  it('imports, refuses a second one while the data is in use, and serves until it is stopped', {
    timeout: 180_000,
  }, async () => {
    expect(run('import', report, '--data', data).stderr).toContain('已存入')
    expect(run('import', report, '--data', data).stderr).toContain('已有同一份文件')
    const { child, address } = await serve(duban, 'serve', '--port', '0', '--data', data)
    expect(await (await fetch(`${address}/api/v1/documents`)).json()).toMatchObject({ total: 1 })
    const second = run('import', report, '--data', data)
    expect({ status: second.status, stderr: second.stderr }).toEqual({
      status: 5,
      stderr: expect.stringMatching(new RegExp(`进程 ${child.pid}.*\\[store_locked\\]`)),
    })
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    const doctor = run('doctor', '--json', '--data', data)
    expect(JSON.parse(doctor.stdout)).toMatchObject({ counts: { documents: 1 }, troubles: [] })
    const exported = join(folder, 'figures.csv')
    expect(run('export', '--data', data, '-o', exported).status).toBe(0)
    expect(existsSync(exported)).toBe(true)
  })

  it('stops also while an upload hangs, and keeps nothing of it', async () => {
    const { child, address } = await serve(duban, 'serve', '--port', '0', '--data', data)
    const upload = connect(Number(new URL(address).port), '127.0.0.1')
    upload.on('error', () => {})
    const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf'
    const headers = 'Host: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 999999'
    upload.write(`POST /api/v1/documents HTTP/1.1\r\n${headers}\r\n\r\n${head}`)
    await fetch(`${address}/api/v1/health`)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    upload.destroy()
    expect(JSON.parse(run('doctor', '--json', '--data', data).stdout)).toMatchObject({ counts: { documents: 1 } })
  })

  it('stops with the launcher that started it, however that ends', async () => {
    const { child, address } = await serve('--import', OLD_NODE, duban, 'serve', '--port', '0', '--data', data)
    child.kill('SIGKILL')
    await once(child, 'exit')
    await expect
      .poll(
        () =>
          fetch(address).then(
            () => 'up',
            () => 'down',
          ),
        { timeout: 10_000 },
      )
      .toBe('down')
    await expect.poll(() => run('doctor', '--data', data).status, { timeout: 10_000 }).toBe(0)
  })

  it('says that a port is taken, and leaves the data free', async () => {
    const { server, port } = await occupy()
    const { status, stderr } = run('serve', '--port', String(port), '--data', data)
    server.close()
    expect({ status, stderr }).toEqual({ status: 6, stderr: expect.stringContaining('[port_in_use]') })
    expect(existsSync(join(data, 'lock'))).toBe(false)
  })
})
