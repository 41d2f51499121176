import type { TargetHistory } from '../../client/assignment-shapes.ts'
import type { ProgressInfo, StoryEntry } from '../../client/progress.ts'

/**
 * What reports and revisions tell of a task, as entries in the order of time, for those who may not read the log. Who
 * approved a report and when is not in it.
 */
export function entriesOf(reports: readonly ProgressInfo[], history: readonly TargetHistory[]): StoryEntry[] {
  const said = reports.flatMap(report => {
    const { submittedAt, acceptedAt, writtenBy } = report
    const entry = (action: string, at: string, person: string) => ({
      at,
      by: { person, role: '' },
      action,
      data: { ...report, report: report.id, value: report.values.reported },
    })
    return [
      ...(submittedAt === null ? [] : [entry('report.submit', submittedAt, writtenBy)]),
      ...(acceptedAt === null ? [] : [entry('report.accept', acceptedAt, '')]),
    ]
  })
  const revised = history.flatMap(({ versions }) =>
    (versions?.applied ?? []).map(revision => ({
      at: revision.at,
      by: { person: revision.by.person, role: '' },
      action: 'target.revise',
      data: { reason: revision.reason },
    })),
  )
  return [...said, ...revised]
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map((entry, i) => ({ ...entry, number: i + 1 }))
}
