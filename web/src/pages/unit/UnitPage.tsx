import { useParams } from 'react-router'
import { useMay } from '../../client/session.ts'
import { type Unit, useUnits } from '../../client/units.ts'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'
import { UnitBurden } from './UnitBurden.tsx'
import { UnitHead } from './UnitHead.tsx'
import { UnitMonths } from './UnitMonths.tsx'
import styles from './UnitPage.module.css'
import { UnitTasks } from './UnitTasks.tsx'

/** One unit (单位): its tasks, its reports in time, what it is asked for. */
export default function UnitPage() {
  const { t } = useStrings()
  const { id = '' } = useParams()
  const units = useUnits()
  const unit = units.data?.find(one => one.id === id)
  usePageTitle(unit?.name ?? t('units.title'))
  return (
    <div className={styles.page}>
      {units.isPending && <Loading lines={10} />}
      {units.isError && !units.data && <Failure error={units.error} onRetry={() => units.refetch()} />}
      {units.data && !unit && <Notice title={t('unit.notFound.title')} text={t('unit.notFound.text', { id })} />}
      {unit && <UnitView unit={unit} />}
    </div>
  )
}

function UnitView({ unit }: { unit: Unit }) {
  const isInside = useMay()('reporting.read')
  return (
    <>
      <UnitHead unit={unit} />
      <UnitTasks unit={unit} />
      {isInside && (
        <div className={styles.pair}>
          <UnitMonths unit={unit} />
          <UnitBurden unit={unit} />
        </div>
      )}
    </>
  )
}
