import { FORMULAE } from './generated/formulae.ts'

const formula = new RegExp(FORMULAE.map(([words]) => words).join('|'))

/** Whether a clause says one of the phrases that every report repeats (套话) or names a headline indicator. */
export const isFormula = (clause: string): boolean => formula.test(clause)
