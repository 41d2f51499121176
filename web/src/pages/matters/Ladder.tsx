import { rungs } from 'duban-core'
import { useState } from 'react'
import { type MatterFile, remarkOnMatter } from '../../client/matters.ts'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/FormFields.tsx'
import office from '../../components/office.module.css'
import { RefusedSentence } from '../../components/RefusedSentence.tsx'
import { useAttempt } from '../../components/useAttempt.ts'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './MatterPage.module.css'
import { SheetWord } from './StateWord.tsx'
import type { Rights } from './useRights.ts'

interface Props {
  readonly file: MatterFile
  readonly rights: Rights
  readonly onDone: () => Promise<void>
}

/** The ladder (阶梯督办): which sheets were sent, which comes next and why, and the answers. */
export function Ladder({ file, rights, onDone }: Props) {
  const { t, language } = useStrings()
  const { isWorking, refusal, attempt } = useAttempt()
  const { ladder, sheets } = file
  const sent = new Set(sheets.map(({ rung }) => rung))
  const mayIssue = rights.mayReview && (!ladder?.needsLeader || rights.isLeader)
  const issue = () =>
    attempt(async () => {
      await remarkOnMatter(file.id, 'sheets', { rung: ladder?.rung })
      await onDone()
    })
  return (
    <section className={office.card} aria-labelledby="ladder">
      <h2 id="ladder">{t('matter.ladder.title')}</h2>
      <ol className={styles.ladder}>
        {rungs.map(rung => (
          <li key={rung} data-sent={sent.has(rung)} data-next={ladder?.rung === rung}>
            {sent.has(rung) ? '✔ ' : ''}
            {t(`matter.sheet.${rung}`)}
          </li>
        ))}
      </ol>
      {ladder ? (
        <>
          <p>
            {ladder.because
              ? t('matter.ladder.because', {
                  last: t(`matter.sheet.${ladder.because.sheet.rung}`),
                  day: dateText(ladder.because.answerWasDue, language),
                  next: t(`matter.sheet.${ladder.rung}`),
                })
              : t('matter.ladder.first', { next: t(`matter.sheet.${ladder.rung}`) })}
          </p>
          <p lang="zh-CN">{ladder.reason.sentence}</p>
          <p className={office.muted}>{t('matter.ladder.answerBy', { day: dateText(ladder.answerBy, language) })}</p>
          {ladder.needsLeader && <p>{t('matter.ladder.leader')}</p>}
          {mayIssue && (
            <p className={office.bar}>
              <Button kind="primary" disabled={isWorking} onClick={issue}>
                {t('matter.ladder.issue', { next: t(`matter.sheet.${ladder.rung}`) })}
              </Button>
            </p>
          )}
        </>
      ) : (
        <p className={office.muted}>{t('matter.ladder.nothing')}</p>
      )}
      <RefusedSentence sentence={refusal} />
      <ul className={styles.items}>
        {sheets.map(sheet => (
          <li key={sheet.id}>
            <p className={styles.row}>
              <SheetWord rung={sheet.rung} />
              {t('matter.ladder.issued', { day: dateText(sheet.issued, language) })}
              {' · '}
              {sheet.answered
                ? t('matter.ladder.answered', { day: dateText(sheet.answered, language) })
                : t('matter.ladder.unanswered')}
            </p>
            {!sheet.answered && rights.mayWrite && <Answer file={file} sheet={sheet.id} onDone={onDone} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Answer({ file, sheet, onDone }: Pick<Props, 'file' | 'onDone'> & { readonly sheet: string }) {
  const { t } = useStrings()
  const { isWorking, refusal, attempt } = useAttempt()
  const [text, setText] = useState('')
  const answer = () =>
    attempt(async () => {
      await remarkOnMatter(file.id, 'sheets/answers', { of: sheet, text })
      await onDone()
    })
  return (
    <div className={styles.form}>
      <TextField label={t('matter.ladder.answer')} value={text} onChange={setText} rows={3} />
      <div className={styles.steps}>
        <Button disabled={isWorking || !text.trim()} onClick={answer}>
          {t('matter.ladder.answer.send')}
        </Button>
      </div>
      <RefusedSentence sentence={refusal} />
    </div>
  )
}
