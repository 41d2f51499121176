import { useSession } from '../../client/session.ts'
import styles from './DeskPage.module.css'
import { MatterBlock } from './MatterBlock.tsx'
import { ReviewBlock } from './ReviewBlock.tsx'
import { TaskBlock } from './TaskBlock.tsx'
import { TimelinessBlock } from './TimelinessBlock.tsx'

/** A unit head's day: what to approve, what matters want, what is red, what is still to be reported. */
export function HeadDesk({ today }: { today: string }) {
  const unit = useSession().data?.account?.unit ?? ''
  return (
    <div className={styles.blocks}>
      <ReviewBlock by="head" />
      <MatterBlock forRole="unit_head" unit={unit} today={today} />
      <TaskBlock light="red" unit={unit} />
      <TimelinessBlock unit={unit} today={today} />
    </div>
  )
}
