import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Comparison, Reading } from 'duban-core'
import { DubanError, reasonOf } from '../errors.ts'
import { type Document, LIMITS, type Limits } from './document.ts'
import type {
  PageToDraw,
  UnpackedFile,
  WorkerAnswer,
  WorkerRequest,
  WorkerTask,
  WorkerTasks,
} from './reader-process.ts'

/** How long, how much memory and how many files a reader takes. */
export interface ReaderOptions {
  readonly timeoutMs?: number
  /** Added for each page that is recognised, since that takes some two seconds a page. */
  readonly scanPageMs?: number
  /** However many pages there are, no file takes longer. */
  readonly longestMs?: number
  readonly heapMegabytes?: number
  readonly limits?: Limits
}

/**
 * Does what may take long, or too much memory, in a process of its own, one thing after another. A thread would not do:
 * one that runs out of memory takes the whole process with it.
 */
export interface Reader {
  /** @throws DubanError as `readDocument`; `read_timeout`, `read_failed` (out of memory) */
  readonly read: (path: string, name: string) => Promise<Reading>
  /** The files of an archive, set down in a folder; null for a file that is none. @throws DubanError as `expandArchive` */
  readonly unpack: (path: string, name: string, folder: string) => Promise<readonly UnpackedFile[] | null>
  /** The reading of a text that is at hand. */
  readonly reread: (document: Document) => Promise<Reading>
  /** What two packed readings have apart. */
  readonly compare: (first: Uint8Array, second: Uint8Array) => Promise<Comparison>
  /** A page as PNG; `bytesOf` is asked where the worker does not have the file open. */
  readonly draw: (page: Omit<PageToDraw, 'bytes'>, bytesOf: () => Promise<Uint8Array>) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

interface Times {
  readonly timeoutMs: number
  readonly scanPageMs: number
  readonly longestMs: number
}

/** One thing in one worker; a worker that took too long, or died, is done with. */
function askWorker(worker: ChildProcess, request: WorkerRequest, name: string, times: Times): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      clearTimeout(timer)
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit)
      finish()
    }
    const fail = (error: DubanError): void => settle(() => void end(worker).then(() => reject(error)))
    const endAfter = (ms: number) =>
      setTimeout(() => fail(new DubanError('read_timeout', { name, seconds: Math.ceil(ms / 1000) })), ms)
    const onAnswer = (answer: WorkerAnswer): void => {
      if ('scanPages' in answer) {
        clearTimeout(timer)
        timer = endAfter(Math.min(times.longestMs, times.timeoutMs + answer.scanPages * times.scanPageMs))
      } else settle(() => resolve(answer))
    }
    const onError = (error: unknown): void =>
      fail(new DubanError('read_failed', { name, reason: reasonOf(error) }, error))
    const onExit = (code: number | null, signal: string | null): void =>
      fail(new DubanError('read_failed', { name, reason: `exit ${code ?? signal}` }))
    let timer = endAfter(times.timeoutMs)
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit)
    worker.send(request)
  })
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

/** The worker stopped, and gone. */
async function end(worker: ChildProcess | null): Promise<void> {
  if (!worker || hasEnded(worker)) return
  const gone = once(worker, 'exit')
  worker.kill('SIGKILL')
  await gone
}

/** What a report leaves behind is small and soon gone: with less room for it, reading takes some 15 MiB less at its peak. */
const YOUNG_GENERATION = '--max-semi-space-size=8'

/** A reader with one worker, which is started with the first task and kept warm. */
export function createReader(options: ReaderOptions = {}): Reader {
  const {
    timeoutMs = 60_000,
    scanPageMs = 6000,
    longestMs = 1_800_000,
    heapMegabytes = 2048,
    limits = LIMITS,
  } = options
  let worker: ChildProcess | null = null
  let last: Promise<unknown> = Promise.resolve()

  const askNow = async (request: WorkerRequest, name: string): Promise<unknown> => {
    if (worker && hasEnded(worker)) worker = null
    worker ??= fork(new URL('./reader-process.ts', import.meta.url), {
      execArgv: [...process.execArgv, YOUNG_GENERATION, `--max-old-space-size=${heapMegabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    try {
      const answer = await askWorker(worker, request, name, { timeoutMs, scanPageMs, longestMs })
      if ('result' in answer) return answer.result
      if ('code' in answer) throw new DubanError(answer.code, answer.parameters)
      throw new DubanError('read_failed', { name, reason: 'no answer' })
    } catch (error) {
      const isSpent = error instanceof DubanError && ['read_timeout', 'read_failed'].includes(error.code)
      if (isSpent) {
        await end(worker)
        worker = null
      }
      throw error
    }
  }
  const ask = <Task extends WorkerTask>(task: Task, name: string, input: Parameters<WorkerTasks[Task]>[0]) => {
    const answer = last.then(() => askNow({ task, input }, name))
    last = answer.catch(() => {})
    return answer as ReturnType<WorkerTasks[Task]>
  }

  return {
    read: (path, name) => ask('read', name, { path, name, limits }),
    unpack: (path, name, folder) => ask('unpack', name, { path, name, limits, folder }),
    reread: document => ask('reread', document.name, document),
    compare: (first, second) => ask('compare', '', [first, second]),
    draw: async (page, bytesOf) => {
      const drawn = await ask('draw', page.name, { ...page, bytes: null })
      const again = drawn ?? (await ask('draw', page.name, { ...page, bytes: await bytesOf() }))
      if (again === null) throw new DubanError('read_failed', { name: page.name, reason: 'no page' })
      return again
    },
    close: async () => {
      await end(worker)
      worker = null
    },
  }
}
