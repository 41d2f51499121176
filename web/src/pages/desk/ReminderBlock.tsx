import { useQueryClient } from '@tanstack/react-query'
import { noteReminders, useOpenMatters, useReminders } from '../../client/desk.ts'
import { Button } from '../../components/Button.tsx'
import { RefusedSentence } from '../../components/RefusedSentence.tsx'
import { useAttempt } from '../../components/useAttempt.ts'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import { DeskBlock, DeskLine } from './DeskBlock.tsx'
import { remindersByMatter } from './reminders.ts'

/** Whom to remind today of which matter (到期提醒), and the note that it was done: none comes again within five days. */
export function ReminderBlock() {
  const { t, language } = useStrings()
  const queries = useQueryClient()
  const reminders = useReminders(true)
  const open = useOpenMatters('', true)
  const { isWorking, refusal, attempt } = useAttempt()
  const titles = new Map(open.data?.items.map(({ id, title }) => [id, title]))
  const due = remindersByMatter(reminders.data ?? [])
  const note = () => attempt(() => noteReminders(queries, [...new Set(due.map(({ matterId }) => matterId))]))
  return (
    <DeskBlock
      title={t('desk.reminders')}
      count={due.length}
      to="/matters?open=true"
      none={t('desk.reminders.none')}
      query={reminders}
      foot={
        due.length > 0 && (
          <>
            <Button size="small" disabled={isWorking} onClick={note}>
              {t('desk.reminders.note')}
            </Button>
            <RefusedSentence sentence={refusal} />
          </>
        )
      }
    >
      {due.map(({ matterId, of, words, deadline, daysLeft, persons }) => (
        <DeskLine
          key={[matterId, of, deadline, words].join(' ')}
          to={`/matters/${encodeURIComponent(matterId)}`}
          text={titles.get(matterId) ?? matterId}
          about={`${of === 'deadline' ? '' : `${t(`desk.reminders.${of}`)}${words} · `}${t(
            daysLeft < 0 ? 'desk.overdue' : 'desk.due',
            {
              day: dateText(deadline, language),
              days: Math.abs(daysLeft),
            },
          )} · ${persons.join('、')}`}
        />
      ))}
    </DeskBlock>
  )
}
