const EMPTY = 0

/**
 * A set of words compiled for scanning: each word carries a number (its payload), and one call finds the longest
 * word at a position. Built once when the module loads; a lookup allocates nothing.
 */
export interface Trie {
  /** Payload of the longest word that starts at `at`, or -1. Its length is then in `matched`. */
  longestAt(text: string, at: number): number
  /** Payload of the longest word that ends just before `end` (and starts at `from` or later), or -1. */
  longestBefore(text: string, end: number, from: number): number
  /** Length of the word found by the last call. */
  readonly matched: number
}

/** Compiles `words`; a word listed twice keeps its last payload. Payloads are integers from 0 on. */
export function buildTrie(words: Iterable<readonly [word: string, payload: number]>): Trie {
  const list = [...words]
  const forward = new Nodes(list, false)
  const backward = new Nodes(list, true)
  return {
    matched: 0,
    longestAt(text, at) {
      const payload = forward.walk(text, at, 1, text.length)
      ;(this as { matched: number }).matched = forward.depth
      return payload
    },
    longestBefore(text, end, from) {
      const payload = backward.walk(text, end - 1, -1, from - 1)
      ;(this as { matched: number }).matched = backward.depth
      return payload
    },
  }
}

/** Children in one open-addressed table keyed by (node, code unit); the root has a direct table of its own. */
class Nodes {
  depth = 0
  private readonly root = new Int32Array(65536)
  private readonly payloads: Int32Array
  private readonly keys: Float64Array
  private readonly values: Int32Array
  private readonly mask: number

  constructor(words: readonly (readonly [string, number])[], reversed: boolean) {
    const children = new Map<number, number>()
    const payloads = [-1]
    for (const [word, payload] of words) {
      let node = 0
      for (let i = 0; i < word.length; i++) {
        const key = node * 65536 + word.charCodeAt(reversed ? word.length - 1 - i : i)
        let next = children.get(key)
        if (next === undefined) {
          next = payloads.push(-1) - 1
          children.set(key, next)
        }
        node = next
      }
      if (node) payloads[node] = payload
    }
    this.payloads = Int32Array.from(payloads)
    let size = 16
    while (size < children.size * 2) size *= 2
    this.mask = size - 1
    this.keys = new Float64Array(size).fill(-1)
    this.values = new Int32Array(size)
    for (const [key, node] of children) {
      if (key < 65536) this.root[key] = node
      else this.insert(key, node)
    }
  }

  private insert(key: number, node: number): void {
    let slot = this.slotOf(key)
    while (this.keys[slot] !== -1) slot = (slot + 1) & this.mask
    this.keys[slot] = key
    this.values[slot] = node
  }

  private slotOf(key: number): number {
    const node = Math.floor(key / 65536)
    return ((node * 0x9e3779b1) ^ ((key & 0xffff) * 0x85ebca6b)) & this.mask
  }

  walk(text: string, at: number, step: 1 | -1, stop: number): number {
    this.depth = 0
    if (step === 1 ? at >= stop || at < 0 : at <= stop) return -1
    let node = this.root[text.charCodeAt(at)]
    let best = -1
    let length = 1
    let i = at + step
    while (node !== EMPTY) {
      const payload = this.payloads[node]
      if (payload >= 0) {
        best = payload
        this.depth = length
      }
      if (i === stop) break
      node = this.childOf(node, text.charCodeAt(i))
      i += step
      length++
    }
    return best
  }

  private childOf(node: number, code: number): number {
    const key = node * 65536 + code
    let slot = ((node * 0x9e3779b1) ^ (code * 0x85ebca6b)) & this.mask
    while (this.keys[slot] !== -1) {
      if (this.keys[slot] === key) return this.values[slot]
      slot = (slot + 1) & this.mask
    }
    return EMPTY
  }
}
