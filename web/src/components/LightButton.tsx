import type { Standing } from '../client/assignment-shapes.ts'
import { useStrings } from '../strings/strings.ts'
import { Light, lightWords } from './Light.tsx'
import styles from './ReasonedLight.module.css'
import { ReasonedLight } from './ReasonedLight.tsx'

interface Props {
  /** Id of the task. */
  readonly id: string
  /** What the task asks for, as the name of the light for those who do not see the row. */
  readonly name: string
  /** Null for a draft. */
  readonly standing: Standing | null
  readonly label?: string
}

/** A task's light; a click opens why it shines as it does. */
export function LightButton({ id, name, standing, label }: Props) {
  const { t } = useStrings()
  if (!standing) return <Light colour="" />
  const { colour, targets } = standing
  return (
    <ReasonedLight
      colour={colour}
      label={label ?? lightWords(colour, targets.find(one => one.colour === colour)?.label)}
      name={name}
      reasons={targets.map(({ why }) => why)}
      to={`/tasks/${encodeURIComponent(id)}#why`}
    >
      {targets.length > 1 && <p className={styles.note}>{t('tasks.why.worst')}</p>}
    </ReasonedLight>
  )
}
