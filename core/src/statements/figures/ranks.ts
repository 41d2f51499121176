import { charTable } from './characters.ts'

/** `由全国第五升至第四`, `从第九前移到第七`: the rank moves on. */
export const movesOn = (text: string, at: number): boolean =>
  MOVES[text.charCodeAt(at)] === 1 && MOVED.test(text.slice(at, at + 4))
const MOVES = charTable('上升跃提前进移')
const MOVED = /^(?:上升|升|跃升|跃|提升|前移|前进|进|跃进|移)[至到为]/
