import type { Language } from '../strings/strings.ts'

/** `2024年3月15日` or `15 March 2024` from `2024-03-15` or a full timestamp; empty for empty; anything else as it is. */
export function dateText(date: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(date)
  if (!parts) return date
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (language === 'zh') return `${year}年${month}月${day}日`
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}

/** `2025年`, `2021—2025年`, or as it stands in English. */
export function periodText(period: string, language: Language): string {
  if (language === 'en') return period.replace('-', '–')
  const years = /^(\d{4})(?:-(\d{4}))?$/.exec(period)
  if (!years) return period
  return years[2] ? `${years[1]}—${years[2]}年` : `${years[1]}年`
}
