import { type ReactNode, type SyntheticEvent, useState } from 'react'
import { type RemarkPath, remarkOnMatter } from '../../client/matters.ts'
import { Button } from '../../components/Button.tsx'
import { FormButtons } from '../../components/FormButtons.tsx'
import { RefusedSentence } from '../../components/RefusedSentence.tsx'
import { useAttempt } from '../../components/useAttempt.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './MatterPage.module.css'

interface Props {
  readonly matter: string
  readonly path: RemarkPath
  /** Words on the button that opens it. */
  readonly name: string
  readonly body: () => object
  readonly onDone: () => Promise<void>
  readonly children: ReactNode
}

/** A remark on a matter behind its button; a refusal stands below, and what was typed stays. */
export function RemarkForm({ matter, path, name, body, onDone, children }: Props) {
  const { t } = useStrings()
  const [isOpen, setOpen] = useState(false)
  const { isWorking, refusal, attempt } = useAttempt()
  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    const isDone = await attempt(() => remarkOnMatter(matter, path, body()))
    if (!isDone) return
    setOpen(false)
    await onDone()
  }
  if (!isOpen)
    return (
      <div className={styles.steps}>
        <Button onClick={() => setOpen(true)}>{name}</Button>
      </div>
    )
  return (
    <form className={styles.form} onSubmit={submit}>
      {children}
      <FormButtons send={t('office.submit')} isWorking={isWorking} onCancel={() => setOpen(false)} />
      <RefusedSentence sentence={refusal} />
    </form>
  )
}

interface DecisionProps {
  readonly matter: string
  readonly path: RemarkPath
  /** Button, and what is sent with it. */
  readonly choices: readonly { readonly name: string; readonly body: object }[]
  readonly onDone: () => Promise<void>
}

/** A decision of two buttons. */
export function Decision({ matter, path, choices, onDone }: DecisionProps) {
  const { isWorking, refusal, attempt } = useAttempt()
  const decide = (body: object) =>
    attempt(async () => {
      await remarkOnMatter(matter, path, body)
      await onDone()
    })
  return (
    <>
      <div className={styles.steps}>
        {choices.map(({ name, body }) => (
          <Button key={name} disabled={isWorking} onClick={() => decide(body)}>
            {name}
          </Button>
        ))}
      </div>
      <RefusedSentence sentence={refusal} />
    </>
  )
}
