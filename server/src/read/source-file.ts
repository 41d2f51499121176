/** Bytes of a file that are kept at most; the text of a larger one is kept without its pages. */
export const MOST_SOURCE_BYTES = 50_000_000

const PICTURES: readonly (readonly [mediaType: string, head: readonly number[]])[] = [
  ['image/png', [0x89, 0x50]],
  ['image/jpeg', [0xff, 0xd8]],
  ['image/tiff', [0x49, 0x49]],
  ['image/tiff', [0x4d, 0x4d]],
]

/** The file as it is kept beside a reading of this format: null where it has no pages to show, or is too large. */
export function sourceToKeep(
  format: string,
  content: Uint8Array,
): { readonly mediaType: string; readonly content: Uint8Array } | null {
  if ((format !== 'pdf' && format !== 'scan') || content.length > MOST_SOURCE_BYTES) return null
  const picture = PICTURES.find(([, head]) => head.every((byte, i) => content[i] === byte))
  return { mediaType: picture?.[0] ?? 'application/pdf', content }
}
