import { useQueryClient } from '@tanstack/react-query'
import { timeLimits } from 'duban-core'
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { MATTERS_KEY, type MatterFile, useMatter } from '../../client/matters.ts'
import { useUnits } from '../../client/organisation.ts'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import office from '../../components/office.module.css'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { dateText } from '../../format/dates.ts'
import { PrintButton } from '../../printing/PrintButton.tsx'
import { useStrings } from '../../strings/strings.ts'
import { DaysLeft } from './DaysLeft.tsx'
import { Extensions } from './Extensions.tsx'
import { Ladder } from './Ladder.tsx'
import styles from './MatterPage.module.css'
import { Objections } from './Objections.tsx'
import { Plan } from './Plan.tsx'
import { Proposals } from './Proposals.tsx'
import { SheetWord, StateWord } from './StateWord.tsx'
import { Steps } from './Steps.tsx'
import { Story } from './Story.tsx'
import { useRights } from './useRights.ts'

/** A supervised matter with its file (督办事项): where it stands, its story, and what one may do now. */
export default function MatterPage() {
  const { t } = useStrings()
  const { id = '' } = useParams()
  const matter = useMatter(id)
  usePageTitle(matter.data?.title ?? t('matters.title'))
  return (
    <div className={office.page}>
      <header className={office.head}>
        <Link to="/matters">{t('matters.title')}</Link>
        <span aria-hidden>›</span>
        <h1 lang="zh-CN">{matter.data?.title ?? t('matters.title')}</h1>
        {matter.data && <StateWord state={matter.data.state} />}
        {matter.data && (
          <div className={office.tools}>
            <PrintButton />
          </div>
        )}
      </header>
      {matter.isPending && <Loading lines={10} />}
      {matter.isError && <Failure error={matter.error} onRetry={() => matter.refetch()} />}
      {matter.data && <FileView file={matter.data} />}
    </div>
  )
}

function FileView({ file }: { file: MatterFile }) {
  const queries = useQueryClient()
  const rights = useRights(file)
  const onDone = () => queries.invalidateQueries({ queryKey: MATTERS_KEY })
  const parts = { file, rights, onDone }
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <Facts file={file} />
        {file.effective && <Plan key={file.plan.current?.id} {...parts} />}
        <Story records={file.records} />
      </div>
      <div className={`${styles.stack} ${styles.acts}`}>
        <Steps file={file} onDone={onDone} />
        {file.effective && <Ladder {...parts} />}
        {file.effective && <Extensions {...parts} />}
        <Objections {...parts} />
        {file.effective && <Proposals {...parts} />}
      </div>
    </div>
  )
}

function Facts({ file }: { file: MatterFile }) {
  const { t, language } = useStrings()
  const units = useUnits()
  const unit = units.data?.find(({ id }) => id === file.unit)?.name ?? file.unit
  const limit = timeLimits.find(({ kind }) => kind === file.kind)
  const moved = file.effective && file.effective.deadline !== file.effective.original
  return (
    <section className={office.card} aria-label={t('matter.facts')}>
      <dl className={styles.facts}>
        <Fact name={t('matters.column.unit')}>{unit || t('matters.noUnit')}</Fact>
        <Fact name={t('matters.column.kind')}>{limit?.name ?? file.kind}</Fact>
        <Fact name={t('matters.column.due')}>{file.due ? dateText(file.due, language) : t('matters.noDue')}</Fact>
        {moved && <Fact name={t('matter.original')}>{dateText(file.effective?.original ?? '', language)}</Fact>}
        {file.workingDaysLeft !== null && (
          <Fact name={t('matters.column.left')}>
            <DaysLeft days={file.workingDaysLeft} />
          </Fact>
        )}
        <Fact name={t('matters.column.sheet')}>
          {file.sheet ? <SheetWord rung={file.sheet} /> : t('matters.noSheet')}
        </Fact>
        <Fact name={t('matter.asOf')}>{dateText(file.today, language)}</Fact>
        {file.assignmentId && (
          <Fact name={t('matter.task')}>
            <Link to={`/tasks/${encodeURIComponent(file.assignmentId)}`}>{t('matter.task.open')}</Link>
          </Fact>
        )}
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
