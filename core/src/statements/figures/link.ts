import type { Comparator } from '../types.ts'
import type { Quantity } from './quantities.ts'

/** A number in its clause: what stands around it, before anything is concluded. */
export interface Link {
  readonly quantity: Quantity
  /** Its token. */
  readonly token: number
  /** Bits of all words peeled off between subject and number. */
  bits: number
  /** The word that governs the number (增长, 达到, 居), as a token, or -1. */
  verb: number
  /** A verb of growth behind a verb of reaching (`增长达5%`), as a token, or -1. */
  growth: number
  comparator: Comparator
  /** Tokens that decided something, for the cues. */
  readonly cues: number[]
  /** Where the words before the number, its verb and adverbs peeled, end. */
  left: number
  /** The token before `left`, or -1. */
  leftToken: number
  /** Why peeling stopped there. */
  readonly stop: LinkStop
  /** The link that this one is listed with (`增长3%、5%`), or -1. */
  listed: number
  /** How many links of the list stand before it. */
  order: number
  /** 分别 stands before the list. */
  each: boolean
  /** 从A: the earlier of two values. */
  earlier: boolean
  /** The later of two values, whose earlier one is this link, or -1. */
  pair: number
  /** A year right at the number (`由2002年7703元`), as index into `years`, or -1. */
  year: number
  /** How many years after that one 分别 deals out to the rest of the list. */
  dealtYears: number
  /** Years of a duration before the verb (`五年增长64%`), or 0. */
  years: number
  /** What it is compared with, in `比X增长`, `高于X`: a span, or empty. */
  baseStart: number
  baseEnd: number
  /** The year that it is compared with, as index into `years`, or -1. */
  baseYear: number
  /** Start of the words after the number, its hedges peeled. */
  right: number
  rightToken: number
}

/** The link before the `i`-th, or null: an array asked for its element -1 would search itself for such a name. */
export const linkBefore = (links: readonly Link[], i: number): Link | null => (i > 0 ? links[i - 1] : null)

/** text: other words stand there; list: another number; head: punctuation or nothing. */
export type LinkStop = 'text' | 'list' | 'head'
