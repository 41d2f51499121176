import type { Mark } from './segments.ts'

/** Markdown's signs for bold and headings, which are kept in the text and not shown. */
const SIGNS = /\*\*|^#{1,6} +/gm

/** Where such signs stand. */
export const findSyntax = (text: string): Mark[] =>
  Array.from(text.matchAll(SIGNS), found => ({
    id: '',
    layer: 'syntax' as const,
    start: found.index,
    end: found.index + found[0].length,
  }))
