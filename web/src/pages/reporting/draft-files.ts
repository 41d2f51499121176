import type { NewProof } from '../../client/reporting.ts'

const DATABASE = 'duban.draft-files'
const STORE = 'files'

/** Files cannot stand in the browser's store of texts, so that those of a draft are kept in its database. */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function run(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await open()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode)
      const request = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

const isProof = (kept: unknown): kept is NewProof =>
  kept !== null && typeof kept === 'object' && 'file' in kept && kept.file instanceof File

/** Files of a draft that are not handed in yet; none where the browser keeps none. */
export const readFiles = (key: string): Promise<readonly NewProof[]> =>
  run('readonly', store => store.get(key)).then(
    kept => (Array.isArray(kept) ? kept.filter(isProof) : []),
    () => [],
  )

/** Keeps the files of a draft; none drops them. A browser without room keeps them on the page alone. */
export const keepFiles = (key: string, files: readonly NewProof[]): Promise<unknown> =>
  run('readwrite', store => (files.length === 0 ? store.delete(key) : store.put([...files], key))).catch(
    () => undefined,
  )
