/** The stretches of two texts that are compared. */
interface Stretch {
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
}

/** Edits tried before two stretches count as having nothing in common. */
const MOST_EDITS = 220

/** The equal runs on a shortest edit from the one stretch to the other (Myers 1986, An O(ND) Difference Algorithm). */
export function shortestEdit(
  a: string,
  b: string,
  { aStart, aEnd, bStart, bEnd }: Stretch,
): { a: number; b: number; length: number }[] {
  const n = aEnd - aStart
  const m = bEnd - bStart
  const limit = Math.min(n + m, MOST_EDITS)
  const offset = limit + 1
  const reach = new Int32Array(2 * limit + 3)
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= limit; edits++) {
    trace.push(reach.slice())
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const isDown =
        diagonal === -edits || (diagonal !== edits && reach[offset + diagonal - 1] < reach[offset + diagonal + 1])
      let x = isDown ? reach[offset + diagonal + 1] : reach[offset + diagonal - 1] + 1
      let y = x - diagonal
      while (x < n && y < m && a[aStart + x] === b[bStart + y]) {
        x++
        y++
      }
      reach[offset + diagonal] = x
      if (x >= n && y >= m) return walkBack(trace, offset, { x: n, y: m }, aStart, bStart)
    }
  }
  return []
}

function walkBack(
  trace: readonly Int32Array[],
  offset: number,
  end: { x: number; y: number },
  aStart: number,
  bStart: number,
): { a: number; b: number; length: number }[] {
  const runs: { a: number; b: number; length: number }[] = []
  let { x, y } = end
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reach = trace[edits]
    const diagonal = x - y
    const isDown =
      diagonal === -edits || (diagonal !== edits && reach[offset + diagonal - 1] < reach[offset + diagonal + 1])
    const from = isDown ? diagonal + 1 : diagonal - 1
    const fromX = edits ? reach[offset + from] : 0
    const fromY = edits ? fromX - from : 0
    const runX = edits ? (isDown ? fromX : fromX + 1) : 0
    const length = x - runX
    if (length > 0) runs.push({ a: aStart + runX, b: bStart + (y - length), length })
    x = fromX
    y = fromY
  }
  return runs.reverse()
}
