import { Worker } from 'node:worker_threads'
import type { Reading } from 'duban-core'
import { DubanError, reasonOf } from '../errors.ts'
import { LIMITS, type Limits } from './document.ts'
import type { ReadAnswer, ReadRequest } from './reader-worker.ts'

/** How long, how much memory and how many files a reader takes. */
export interface ReaderOptions {
  readonly timeoutMs?: number
  readonly heapMegabytes?: number
  readonly limits?: Limits
}

/** Reads files away from the thread that answers requests, one after another. */
export interface Reader {
  /** @throws DubanError as `readDocument`; `read_timeout`, `read_failed` (out of memory) */
  readonly read: (path: string, name: string) => Promise<Reading>
  readonly close: () => Promise<void>
}

/** One file in one worker; a worker that took too long, or died, is done with. */
function askWorker(worker: Worker, request: ReadRequest, timeoutMs: number): Promise<ReadAnswer> {
  const { name } = request
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      clearTimeout(timer)
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit)
      finish()
    }
    const fail = (error: DubanError): void => settle(() => void worker.terminate().then(() => reject(error)))
    const onAnswer = (answer: ReadAnswer): void => settle(() => resolve(answer))
    const onError = (error: unknown): void =>
      fail(new DubanError('read_failed', { name, reason: reasonOf(error) }, error))
    const onExit = (code: number): void => fail(new DubanError('read_failed', { name, reason: `exit ${code}` }))
    const timer = setTimeout(
      () => fail(new DubanError('read_timeout', { name, seconds: Math.ceil(timeoutMs / 1000) })),
      timeoutMs,
    )
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit)
    worker.postMessage(request)
  })
}

/** A reader with one worker, which is started with the first file and kept warm. */
export function createReader(options: ReaderOptions = {}): Reader {
  const { timeoutMs = 60_000, heapMegabytes = 2048, limits = LIMITS } = options
  let worker: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()

  const readNow = async (path: string, name: string): Promise<Reading> => {
    worker ??= new Worker(new URL('./reader-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    })
    try {
      const answer = await askWorker(worker, { path, name, limits }, timeoutMs)
      if ('reading' in answer) return answer.reading
      throw new DubanError(answer.code, answer.parameters)
    } catch (error) {
      const isSpent = error instanceof DubanError && ['read_timeout', 'read_failed'].includes(error.code)
      if (isSpent) {
        await worker?.terminate()
        worker = null
      }
      throw error
    }
  }

  return {
    read: (path, name) => {
      const reading = last.then(() => readNow(path, name))
      last = reading.catch(() => {})
      return reading
    },
    close: async () => {
      await worker?.terminate()
      worker = null
    },
  }
}
