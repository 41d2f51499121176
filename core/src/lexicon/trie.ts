/**
 * A set of words compiled for scanning: each word carries a number (its payload), and one call finds the longest
 * word at a position. Built once when the module loads; a lookup allocates nothing.
 */
export interface Trie {
  /** Payload of the longest word that starts at `at`, or -1. Its length is then in `matched`. */
  longestAt(text: string, at: number): number
  /** Payload of the longest word that ends just before `end` (and starts at `from` or later), or -1. */
  longestBefore(text: string, end: number, from: number): number
  /** Whether any word starts with this code unit: a cheap first question for a scanner. */
  mayStart(code: number): boolean
  /** Length of the word found by the last call. */
  readonly matched: number
}

/** Compiles `words`; a word listed twice keeps its last payload. Payloads are integers from 0 on. */
export function buildTrie(words: Iterable<readonly [word: string, payload: number]>): Trie {
  return new CompiledTrie([...words])
}

class CompiledTrie implements Trie {
  matched = 0
  private readonly forward: Nodes
  private readonly words: readonly (readonly [string, number])[]
  /** Few tries are read backwards, so that half is compiled at the first such question. */
  private backward: Nodes | null = null

  constructor(words: readonly (readonly [string, number])[]) {
    this.words = words
    this.forward = new Nodes(words, false)
  }

  longestAt(text: string, at: number): number {
    const payload = this.forward.walk(text, at, 1, text.length)
    this.matched = this.forward.depth
    return payload
  }

  longestBefore(text: string, end: number, from: number): number {
    this.backward ??= new Nodes(this.words, true)
    const payload = this.backward.walk(text, end - 1, -1, from - 1)
    this.matched = this.backward.depth
    return payload
  }

  mayStart(code: number): boolean {
    return this.forward.root[dense[code]] !== 0
  }
}

/**
 * The characters of all tries numbered from 1 in the order in which they are met; 0 for those in no word. The tables of
 * one trie are then as short as the script is rich, and stay in cache beside those of the others.
 */
const dense = new Uint16Array(65536)
/** More than lexicons of Chinese words are made of. */
const MOST_CHARACTERS = 8192
let characters = 0

function numberOf(code: number): number {
  if (!dense[code]) {
    if (++characters === MOST_CHARACTERS) throw new RangeError(`tries hold fewer than ${MOST_CHARACTERS} characters`)
    dense[code] = characters
  }
  return dense[code]
}

/** A tree of words before it is packed: nodes in order of making, each with its first child and next sibling. */
interface Tree {
  readonly payloads: number[]
  /** By their numbers in `dense`. */
  readonly characters: number[]
  readonly firstChild: number[]
  readonly nextSibling: number[]
}

function growTree(words: readonly (readonly [string, number])[], reversed: boolean): Tree {
  const tree: Tree = { payloads: [-1], characters: [0], firstChild: [0], nextSibling: [0] }
  // The root alone has too many children to go through them one by one.
  const heads = new Int32Array(MOST_CHARACTERS)
  for (const [word, payload] of words) {
    let node = 0
    for (let i = 0; i < word.length; i++) {
      const character = numberOf(word.charCodeAt(reversed ? word.length - 1 - i : i))
      let next = node ? childOf(tree, node, character) : heads[character]
      if (!next) {
        next = tree.payloads.push(-1) - 1
        tree.characters.push(character)
        tree.firstChild.push(0)
        tree.nextSibling.push(tree.firstChild[node])
        tree.firstChild[node] = next
        if (!node) heads[character] = next
      }
      node = next
    }
    if (node) tree.payloads[node] = payload
  }
  return tree
}

/** The child of `node` by a character, or 0. */
function childOf({ characters, firstChild, nextSibling }: Tree, node: number, character: number): number {
  let child = firstChild[node]
  while (child && characters[child] !== character) child = nextSibling[child]
  return child
}

/**
 * A double-array trie (Aoe 1989): the child of the node in slot `s` by character `c` stands in slot `base[s] + ids[c]`
 * if its `check` says `s`. Characters that no word holds have id 0, which leads nowhere; slot 0 is no node. The root
 * has a direct table of its own, since most lookups end there.
 */
class Nodes {
  depth = 0
  readonly root = new Uint16Array(MOST_CHARACTERS)
  private readonly ids = new Uint16Array(MOST_CHARACTERS)
  /**
   * Two numbers a slot: base in the high half and check in the low half of the first, the payload and 1 in the second.
   * All three are asked for together, and stay in cache together.
   */
  private readonly cells: Uint32Array

  constructor(words: readonly (readonly [string, number])[], reversed: boolean) {
    const tree = growTree(words, reversed)
    const count = tree.payloads.length
    let lastId = 0
    for (let node = 1; node < count; node++)
      if (!this.ids[tree.characters[node]]) this.ids[tree.characters[node]] = ++lastId
    const slots = this.placeAll(tree)
    const size = Math.max(slots.bases.length, slots.parents.length) + lastId + 2
    if (size > 65536) throw new RangeError('a trie holds at most 65,536 slots')
    this.cells = new Uint32Array(size * 2)
    for (let slot = 0; slot < size; slot++)
      this.cells[slot * 2] = (slots.bases[slot] ?? 0) * 65536 + (slots.parents[slot] ?? 0)
    for (let node = 1; node < count; node++) this.cells[slots.of[node] * 2 + 1] = tree.payloads[node] + 1
  }

  /** Gives each node a slot; a parent comes before its children, as it was made before them. */
  private placeAll(tree: Tree): { of: Int32Array; bases: number[]; parents: number[] } {
    const of = new Int32Array(tree.payloads.length)
    const bases: number[] = [0]
    const parents: number[] = [-1]
    let firstFree = 1
    for (let node = 0; node < of.length; node++) {
      const children: number[] = []
      for (let child = tree.firstChild[node]; child; child = tree.nextSibling[child]) children.push(child)
      if (!children.length) continue
      while (parents[firstFree] !== undefined) firstFree++
      const ids = children.map(child => this.ids[tree.characters[child]])
      const base = fit(parents, ids, firstFree)
      bases[of[node]] = base
      for (const [i, child] of children.entries()) {
        of[child] = base + ids[i]
        parents[of[child]] = of[node]
        if (node === 0) this.root[tree.characters[child]] = of[child]
      }
    }
    return { of, bases: Array.from(bases, base => base ?? 0), parents }
  }

  walk(text: string, at: number, step: 1 | -1, stop: number): number {
    this.depth = 0
    if (step === 1 ? at >= stop || at < 0 : at <= stop) return -1
    let slot = this.root[dense[text.charCodeAt(at)]]
    if (slot === 0) return -1
    const { cells, ids } = this
    let best = -1
    let depth = 0
    let length = 1
    let i = at + step
    while (slot !== 0) {
      const payload = cells[slot * 2 + 1]
      if (payload !== 0) {
        best = payload - 1
        depth = length
      }
      if (i === stop) break
      const next = (cells[slot * 2] >>> 16) + ids[dense[text.charCodeAt(i)]]
      slot = (cells[next * 2] & 0xffff) === slot ? next : 0
      i += step
      length++
    }
    this.depth = depth
    return best
  }
}

/** The lowest base from which all `ids` fall into free slots. */
function fit(parents: readonly number[], ids: readonly number[], firstFree: number): number {
  for (let base = Math.max(0, firstFree - Math.min(...ids)); ; base++)
    if (ids.every(id => base + id > 0 && parents[base + id] === undefined)) return base
}
