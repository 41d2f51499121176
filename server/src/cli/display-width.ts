/** Characters that take two columns of a terminal: Han, kana, hangul, CJK punctuation, full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u
const ZERO = /\p{Mn}|\p{Me}|\u200b|\ufeff/u

/** Columns of a terminal that a text takes. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return width
}

/** Cuts a text to a width, the cut marked with `…`. */
export function cutToWidth(text: string, most: number): string {
  if (displayWidth(text) <= most) return text
  let kept = ''
  let width = 1
  for (const character of text) {
    width += displayWidth(character)
    if (width > most) break
    kept += character
  }
  return `${kept}…`
}

/** Columns side by side, each as wide as its widest cell; `isNumber` columns stand to the right. */
export function alignColumns(rows: readonly (readonly string[])[], isNumber: readonly boolean[]): string {
  const widths = isNumber.map((_, i) => Math.max(0, ...rows.map(row => displayWidth(row[i] ?? ''))))
  const line = (row: readonly string[]): string =>
    widths
      .map((width, i) => {
        const cell = row[i] ?? ''
        const gap = ' '.repeat(width - displayWidth(cell))
        return isNumber[i] ? gap + cell : cell + gap
      })
      .join('  ')
      .trimEnd()
  return rows.map(row => `${line(row)}\n`).join('')
}
