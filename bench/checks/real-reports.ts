import { buildContext } from '../../core/src/checks/context.ts'
import { SystemBuilder } from '../../core/src/checks/relation.ts'
import { relationFinders } from '../../core/src/checks/relations/relations.ts'
import { defaultSettings } from '../../core/src/checks/settings.ts'
import { read } from '../../core/src/index.ts'
import { toText } from '../../core/src/text/text.ts'
import { loadReports } from '../corpus.ts'

/**
 * What the checks say of every report at hand, as a table, with each finding in full below it: the page
 * `docs/reference/checks-on-real-reports.md` gives a verdict by hand on each. Empty where there are no real reports.
 */
export function realReportsPage(): string {
  const { reports, isReal } = loadReports()
  if (!isReal) return ''
  const rows: string[] = []
  const findings: string[] = []
  for (const { name, text } of reports) {
    const reading = read(text)
    const context = buildContext({ ...reading, text: toText(text) }, defaultSettings)
    const builder = new SystemBuilder(context.mentions)
    for (const find of relationFinders) find(context, builder)
    const found = reading.findings
    const count = (severity: string): number => found.filter(finding => finding.severity === severity).length
    rows.push(
      `| ${name} | ${reading.figures.length} | ${builder.relations.length} | ${count('error')} | ${count('warning')} | ${count('note')} |`,
    )
    for (const { severity, rule, message } of found) findings.push(`- ${name}, ${severity}, \`${rule}\`: ${message}`)
  }
  return `## Real reports

| report | figures | relations | errors | warnings | notes |
| --- | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

${findings.join('\n')}
`
}
