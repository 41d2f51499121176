/** A table that says in one look whether a code unit is one of `characters`: 1 for those, 0 for all others. */
export function charTable(characters: string): Uint8Array {
  const table = new Uint8Array(65536)
  for (const char of characters) table[char.charCodeAt(0)] = 1
  return table
}
