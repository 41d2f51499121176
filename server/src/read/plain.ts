import type { Format } from './format.ts'
import { decodeText } from './text-file.ts'

/** Plain text: what is left when no other format knows the file; the bytes' own trouble shows when they are decoded. */
export const plain: Format = {
  recognise: () => true,
  extract: source => ({ format: 'text', ...decodeText(source) }),
}
