import { buildTrie, type Trie } from '../../lexicon/trie.ts'

/** A trie of `words` for `holdsWord`; those that begin with another one of them are left out, as that one is there too. */
export function trieOf(words: readonly string[]): Trie {
  const shortest = words.filter(word => !words.some(other => other !== word && word.startsWith(other)))
  return buildTrie(shortest.map((word, i) => [word, i] as const))
}

/** Whether a word of the trie stands inside `[start, end)`. */
export function holdsWord(text: string, start: number, end: number, trie: Trie): boolean {
  for (let at = start; at < end; at++) if (trie.longestAt(text, at) >= 0 && at + trie.matched <= end) return true
  return false
}

/** Whether one of the words stands inside `[start, end)`. */
export function holdsAny(text: string, start: number, end: number, words: readonly string[]): boolean {
  for (const word of words) if (indexWithin(text, word, start, end) >= 0) return true
  return false
}

/** Where `word` stands inside `[start, end)`, or -1; never looks beyond. */
export function indexWithin(text: string, word: string, start: number, end: number): number {
  const stop = end - word.length
  const first = word.charCodeAt(0)
  for (let at = start; at <= stop; at++) if (text.charCodeAt(at) === first && text.startsWith(word, at)) return at
  return -1
}
