import type { Colour } from 'duban-core'
import { useState } from 'react'
import { Link } from 'react-router'
import { COLOURS } from '../../client/assignment-shapes.ts'
import { useFrozenMonth } from '../../client/frozen.ts'
import { Failure } from '../../components/Failure.tsx'
import { Light, lightWords } from '../../components/Light.tsx'
import { Loading } from '../../components/Loading.tsx'
import office from '../../components/office.module.css'
import { RecordTable } from '../../components/RecordTable.tsx'
import { dateText } from '../../format/dates.ts'
import { monthText } from '../../format/months.ts'
import { shortReason } from '../../format/reasons.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './FrozenMonth.module.css'
import { countsByLight, linesOf } from './frozen-lines.ts'

/** A closed month as it was frozen (定格): how many tasks had which light, and each of those with its value. */
export function FrozenMonth({ document, month }: { document: string; month: string }) {
  const { t, language } = useStrings()
  const frozen = useFrozenMonth(document, month)
  const [chosen, setChosen] = useState<Colour | null>(null)
  if (frozen.isPending) return <Loading lines={5} />
  if (frozen.isError) return <Failure error={frozen.error} onRetry={() => frozen.refetch()} />
  const { rows, asOf } = frozen.data
  const counts = countsByLight(rows)
  const shown = chosen ?? COLOURS.find(colour => counts[colour] > 0) ?? 'grey'
  return (
    <section className={styles.frozen} aria-label={t('bulletins.frozen', { month: monthText(month, language) })}>
      <p>
        <b>{t('bulletins.frozen', { month: monthText(month, language) })}</b>{' '}
        <span className={office.muted}>
          {t('bulletins.frozen.about', { day: dateText(asOf, language), count: rows.length })}
        </span>
      </p>
      <div className={styles.lights}>
        {COLOURS.filter(colour => counts[colour] > 0).map(colour => (
          <button key={colour} type="button" aria-pressed={colour === shown} onClick={() => setChosen(colour)}>
            <Light colour={colour} count={counts[colour]} />
          </button>
        ))}
      </div>
      <RecordTable
        label={t('bulletins.frozen', { month: monthText(month, language) })}
        rows={linesOf(rows.filter(({ colour }) => colour === shown))}
        rowKey={({ key }) => key}
        columns={[
          {
            name: 'light',
            head: t('tasks.column.light'),
            isNarrow: true,
            cell: ({ colour, label }) => <Light colour={colour} label={lightWords(colour, label)} />,
          },
          {
            name: 'text',
            head: t('tasks.cell.text'),
            isHead: true,
            width: '28%',
            cell: ({ id, text }) => (
              <Link to={`/tasks/${encodeURIComponent(id)}`} lang="zh-CN">
                {text}
              </Link>
            ),
          },
          {
            name: 'unit',
            head: t('tasks.cell.lead'),
            width: '18%',
            cell: ({ leadUnit }) => <span lang="zh-CN">{leadUnit}</span>,
          },
          {
            name: 'value',
            head: t('tasks.column.value'),
            isNumber: true,
            isNarrow: true,
            cell: ({ value, unit }) => (value === null ? t('value.none') : `${value}${unit}`),
          },
          {
            name: 'why',
            head: t('bulletins.frozen.why'),
            width: '36%',
            cell: ({ why }) => <span lang="zh-CN">{shortReason(why)}</span>,
          },
        ]}
      />
    </section>
  )
}
