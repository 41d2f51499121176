import { type Holiday, holidays, officialCalendar } from 'duban-core'
import { useState } from 'react'
import { ChoiceField } from '../../components/FormFields.tsx'
import office from '../../components/office.module.css'
import { useStrings } from '../../strings/strings.ts'
import { type CalendarMonth, monthsIn, WEEKDAYS } from './month-days.ts'
import styles from './SettingsPage.module.css'

const YEARS = [...officialCalendar.years].sort()
const BY_DAY = new Map(holidays.map(holiday => [holiday.day, holiday]))

/** The calendar of working days (工作日历) that time limits are counted by; it comes with the program and is not edited here. */
export function CalendarTab() {
  const { t } = useStrings()
  const [year, setYear] = useState(YEARS.at(-1) ?? '')
  const months = monthsIn(Number(year))
  const total = months.reduce((sum, { workingDays }) => sum + workingDays, 0)
  return (
    <>
      <p className={`${office.lead} ${office.bar}`}>{t('settings.calendar.lead')}</p>
      <div className={`${office.bar} ${styles.year}`}>
        <ChoiceField
          label={t('settings.calendar.year')}
          value={year}
          options={YEARS.map(one => ({ value: one, label: one }))}
          onChange={setYear}
        />
        <p role="status">{t('settings.calendar.total', { year, days: total })}</p>
      </div>
      <p className={office.bar}>
        <span className={office.tag} data-tone="good">
          {t('settings.calendar.rest')}
        </span>
        <span className={office.tag} data-tone="warn">
          {t('settings.calendar.work')}
        </span>
      </p>
      <div className={styles.months}>
        {months.map(month => (
          <Month key={month.month} month={month} />
        ))}
      </div>
    </>
  )
}

function Month({ month: { month, weeks, workingDays } }: { month: CalendarMonth }) {
  const { t } = useStrings()
  return (
    <div className={`${office.card} ${styles.month}`}>
      <table>
        <caption>
          {t('bulletins.month', { month })}
          <span>{t('settings.calendar.workingDays', { days: workingDays })}</span>
        </caption>
        <thead>
          <tr>
            {WEEKDAYS.map(day => (
              <th key={day} scope="col">
                {t(`settings.calendar.weekday.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, i) => (
            <tr key={`week-${String(i)}`}>
              {week.map((day, at) =>
                day ? (
                  <Day key={day.day} day={day.day} works={day.works} holiday={BY_DAY.get(day.day)} />
                ) : (
                  <td key={`none-${WEEKDAYS[at] ?? ''}`} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Day({ day, works, holiday }: { day: string; works: boolean; holiday: Holiday | undefined }) {
  const { t } = useStrings()
  return (
    <td
      data-works={works}
      data-kind={holiday?.kind}
      title={holiday && `${holiday.name} ${t(`settings.calendar.${holiday.kind}`)}`}
    >
      {Number(day.slice(8))}
      {holiday && <small>{holiday.kind === 'rest' ? holiday.name : t('settings.calendar.workShort')}</small>}
    </td>
  )
}
