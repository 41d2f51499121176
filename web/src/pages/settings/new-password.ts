/** Letters and digits that are not mistaken for one another when read aloud or from paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

const GROUPS = 4
const GROUP_LENGTH = 4

/** Fills bytes with randomness. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>

/** A new password of sixteen characters in groups of four, as random as the browser can make it. */
export function newPassword(random: RandomBytes = bytes => crypto.getRandomValues(bytes)): string {
  const letters: string[] = []
  while (letters.length < GROUPS * GROUP_LENGTH) {
    for (const byte of random(new Uint8Array(32))) {
      // What lies above the last whole round of letters would make the first ones likelier.
      if (byte < LETTERS.length * Math.floor(256 / LETTERS.length)) letters.push(LETTERS.charAt(byte % LETTERS.length))
    }
  }
  return Array.from({ length: GROUPS }, (_, i) =>
    letters.slice(i * GROUP_LENGTH, (i + 1) * GROUP_LENGTH).join(''),
  ).join('-')
}
