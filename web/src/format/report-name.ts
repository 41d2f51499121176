/** What a report is named by. */
export interface Named {
  /** Of the file. */
  readonly name: string
  readonly title: string
  readonly place: string
  /** 国务院 reports for the whole country, whose place names no government. */
  readonly issuer: string
  readonly year: number | null
}

/** What a report is called: `2024年江门市政府工作报告`, or the file's name where the text gives no title. */
export function reportName({ name, title, place, issuer, year }: Named): string {
  if (!title) return name
  const dated = year && !title.includes(String(year)) ? `${year}年` : ''
  const of = place === '全国' ? issuer : place
  return `${dated}${title.includes(of) ? '' : of}${title}`
}
