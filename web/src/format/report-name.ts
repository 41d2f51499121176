/** What a report is named by. */
export interface Named {
  /** Of the file. */
  readonly name: string
  readonly title: string
  readonly place: string
  readonly year: number | null
}

/** What a report is called: `2024年江门市政府工作报告`, or the file's name where the text gives no title. */
export function reportName({ name, title, place, year }: Named): string {
  if (!title) return name
  const dated = year && !title.includes(String(year)) ? `${year}年` : ''
  return `${dated}${place && !title.includes(place) ? place : ''}${title}`
}
