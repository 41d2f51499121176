import { BulletinBlock } from './BulletinBlock.tsx'
import { DecisionBlock } from './DecisionBlock.tsx'
import styles from './DeskPage.module.css'
import { TaskBlock } from './TaskBlock.tsx'

/** A leader's five minutes: what to approve, what is red and why, what is about to be. */
export function LeaderDesk({ today }: { today: string }) {
  return (
    <div className={styles.blocks}>
      <DecisionBlock today={today} />
      <TaskBlock light="red" />
      <TaskBlock light="yellow" />
      <BulletinBlock />
    </div>
  )
}
