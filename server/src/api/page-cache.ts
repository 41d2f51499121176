/** Bytes of drawn pages that are kept in memory: some 300 pages. */
const MOST_BYTES = 64_000_000

/** Drawn pages, the ones asked for last. */
export interface PageCache {
  /** The page of this key; drawn once, also when it is asked for twice at the same time. */
  readonly get: (key: string, draw: () => Promise<Uint8Array>) => Promise<Uint8Array>
}

/** A cache of at most `mostBytes`. A page that could not be drawn is not kept. */
export function createPageCache(mostBytes: number = MOST_BYTES): PageCache {
  const pages = new Map<string, Uint8Array>()
  const underWay = new Map<string, Promise<Uint8Array>>()
  let bytes = 0
  const keep = (key: string, page: Uint8Array): void => {
    pages.set(key, page)
    bytes += page.length
    for (const [oldest, { length }] of pages) {
      if (bytes <= mostBytes) return
      pages.delete(oldest)
      bytes -= length
    }
  }
  return {
    get: async (key, draw) => {
      const page = pages.get(key)
      if (page) {
        pages.delete(key)
        pages.set(key, page)
        return page
      }
      const waiting = underWay.get(key)
      if (waiting) return waiting
      const drawing = draw()
      underWay.set(key, drawing)
      try {
        const drawn = await drawing
        keep(key, drawn)
        return drawn
      } finally {
        underWay.delete(key)
      }
    },
  }
}
