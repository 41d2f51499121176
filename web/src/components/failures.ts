import type { Translate } from '../strings/strings.ts'

/** One clear sentence for what went wrong, with its code where the service gave one. */
export function failureText(error: unknown, t: Translate): string {
  if (!(error instanceof Error)) return t('state.failed')
  if (error.name === 'Unreachable') return t('state.unreachable')
  if (error.name === 'BadAnswer') return t('state.badAnswer')
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return code ? `${closed(error.message)}${t('state.code', { code })}` : error.message
}

const closed = (sentence: string): string =>
  /[。！？]$/.test(sentence)
    ? sentence
    : /[.!?]$/.test(sentence)
      ? `${sentence} `
      : /\p{Script=Han}/u.test(sentence)
        ? `${sentence}。`
        : `${sentence}. `
