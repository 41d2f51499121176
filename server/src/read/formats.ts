import type { Format } from './format.ts'
import { markdown } from './markdown.ts'
import { plain } from './plain.ts'

/** Every format that is read, tried in this order; the last takes what is left. A new format is one file and one line. */
export const FORMATS: readonly Format[] = [markdown, plain]
