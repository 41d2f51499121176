/**
 * The characters of a text without blanks, line breaks and bold marks, each with its place: copies of one passage
 * differ in those, and a page break falls in mid-word.
 */
export interface Stream {
  readonly length: number
  /** UTF-16 code units, the first `length` of them. */
  readonly codes: Uint16Array
  /** Offset in the text of each code; one more entry than codes, the last being the length of the text. */
  readonly places: Int32Array
  /** The same code units as a string. */
  readonly words: string
}

const isSkipped = (code: number): boolean =>
  code <= 0x20 || code === 0x2a || code === 0x200b || code === 0xfeff || code === 0x3000 || code === 0xa0

/** Streams a folded text. */
export function toStream(folded: string): Stream {
  const codes = new Uint16Array(folded.length)
  const places = new Int32Array(folded.length + 1)
  const runs: string[] = []
  let run = 0
  let length = 0
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at)
    if (isSkipped(code)) {
      if (at > run) runs.push(folded.slice(run, at))
      run = at + 1
      continue
    }
    codes[length] = code
    places[length++] = at
  }
  places[length] = folded.length
  runs.push(folded.slice(run))
  return { length, codes, places, words: runs.join('') }
}

/** Index in the stream of the first code at `place` or after it. */
export function indexAt(stream: Stream, place: number): number {
  let low = 0
  let high = stream.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (stream.places[middle] < place) low = middle + 1
    else high = middle
  }
  return low
}

/** Codes `[from, to)` of the stream as a string. */
export const textOf = (stream: Stream, from: number, to: number): string =>
  stream.words.slice(Math.max(0, from), Math.max(0, Math.min(stream.length, to)))

/** So many codes on each side are what the text says elsewhere: about a report, also in a file of many. */
export const NEIGHBOURHOOD = 40_000

/** The words around a place, so that looking for some costs the same in a text of any length. */
export function wordsAround(stream: Stream, at: number): string {
  const { words } = stream
  return stream.length <= NEIGHBOURHOOD ? words : words.slice(Math.max(0, at - NEIGHBOURHOOD), at + NEIGHBOURHOOD)
}
