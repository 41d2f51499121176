import { BulletinBlock } from './BulletinBlock.tsx'
import { DecisionBlock } from './DecisionBlock.tsx'
import styles from './DeskPage.module.css'
import { LadderBlock } from './LadderBlock.tsx'
import { TaskBlock } from './TaskBlock.tsx'

/** A leader's five minutes: what to approve, what the ladder proposes, what is red and why, what is about to be. */
export function LeaderDesk({ today }: { today: string }) {
  return (
    <div className={styles.blocks}>
      <DecisionBlock today={today} />
      <LadderBlock />
      <TaskBlock light="red" />
      <TaskBlock light="yellow" />
      <BulletinBlock />
    </div>
  )
}
