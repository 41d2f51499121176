import { Link } from 'react-router'
import { COLOURS } from '../../client/assignment-shapes.ts'
import { type Unit, useBoard, useUnits } from '../../client/units.ts'
import { Light } from '../../components/Light.tsx'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './UnitPage.module.css'

/** Name, place in the tree, and how its tasks stand. */
export function UnitHead({ unit }: { unit: Unit }) {
  const { t } = useStrings()
  const units = useUnits().data ?? []
  const board = useBoard()
  const parent = units.find(one => one.id === unit.parentId)
  const children = units.filter(one => one.parentId === unit.id)
  const shortNames = [...unit.aliases, ...unit.datedNames.flatMap(({ name, toDay }) => (toDay ? [] : [name]))]
  const own = board.data?.units.find(one => one.unit === unit.id)
  return (
    <header className={styles.head}>
      <nav aria-label={t('unit.path')} className={styles.path}>
        <Link to="/units">{t('units.title')}</Link>
        {parent && (
          <>
            {' / '}
            <Link to={`/units/${encodeURIComponent(parent.id)}`} lang="zh-CN">
              {parent.name}
            </Link>
          </>
        )}
      </nav>
      <h1 lang="zh-CN">{unit.name}</h1>
      <p className={styles.about}>
        {t(`unit.kind.${unit.kind}`)}
        {shortNames.length > 0 && <span lang="zh-CN"> · {shortNames.join('、')}</span>}
      </p>
      <FormerNames unit={unit} />
      {own && (
        <p className={styles.lights}>
          <span>{t('unit.leads', { count: own.total })}</span>
          {COLOURS.filter(colour => own.colours[colour]).map(colour => (
            <Link key={colour} to={`/tasks?unit=${encodeURIComponent(unit.id)}&light=${colour}`}>
              <Light colour={colour} count={own.colours[colour] ?? 0} />
            </Link>
          ))}
        </p>
      )}
      {children.length > 0 && (
        <p className={styles.about} lang="zh-CN">
          {t('unit.children')}
          {children.map(child => (
            <Link key={child.id} className={styles.child} to={`/units/${encodeURIComponent(child.id)}`}>
              {child.name}
            </Link>
          ))}
        </p>
      )}
    </header>
  )
}

/** What it was called, and until when: papers of that time still mean it. */
function FormerNames({ unit: { datedNames } }: { unit: Unit }) {
  const { t, language } = useStrings()
  const former = datedNames.filter(({ toDay }) => toDay !== '')
  if (former.length === 0) return null
  const names = former.map(({ name, fromDay, toDay }) =>
    t('unit.formerName', { name, from: fromDay && dateText(fromDay, language), to: dateText(toDay, language) }),
  )
  return (
    <p className={styles.about}>
      {t('unit.formerNames')}
      {names.join('、')}
    </p>
  )
}
