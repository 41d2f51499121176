import type { ReportingItem } from '../../client/reporting.ts'
import { Light } from '../../components/Light.tsx'
import { useStrings } from '../../strings/strings.ts'
import styles from './ItemList.module.css'
import { groupsOf, itemKey } from './items.ts'

interface Props {
  readonly items: readonly ReportingItem[]
  /** Key of the one in hand, or empty. */
  readonly shown: string
  readonly onShow: (key: string) => void
}

/** What a unit reports on in a month, by where each stands: what came back and what is owed first. */
export function ItemList({ items, shown, onShow }: Props) {
  const { t } = useStrings()
  return (
    <nav className={styles.list} aria-label={t('reporting.list')}>
      {groupsOf(items).map(group => (
        <details key={group.state} open={group.state !== 'optional' || group.items.some(one => itemKey(one) === shown)}>
          <summary>
            <span className={styles.state} data-state={group.state}>
              {t(`reporting.state.${group.state}`)}
            </span>
            <span className={styles.count}>{group.items.length}</span>
          </summary>
          <ul>
            {group.items.map(item => (
              <Row key={itemKey(item)} item={item} isShown={itemKey(item) === shown} onShow={onShow} />
            ))}
          </ul>
        </details>
      ))}
    </nav>
  )
}

function Row({ item, isShown, onShow }: { item: ReportingItem; isShown: boolean; onShow: Props['onShow'] }) {
  const { t } = useStrings()
  const { label, text, colour, duty, current } = item
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        aria-current={isShown ? 'true' : undefined}
        onClick={() => onShow(itemKey(item))}
      >
        <span className={styles.text} lang="zh-CN">
          {label || text}
        </span>
        <span className={styles.marks}>
          <Light colour={colour} />
          {duty === 'share' && <span className={styles.tag}>{t('reporting.share')}</span>}
          {current?.state === 'draft' && <span className={styles.tag}>{t('reporting.draft')}</span>}
          {current?.corrects && <span className={styles.tag}>{t('reporting.correction')}</span>}
        </span>
      </button>
    </li>
  )
}
