import { Link, useParams } from 'react-router'
import { type ProjectRow, useProject } from '../../client/projects.ts'
import { useMay } from '../../client/session.ts'
import { useTask } from '../../client/wall.ts'
import { Failure } from '../../components/Failure.tsx'
import { Light } from '../../components/Light.tsx'
import { LinkTasks } from '../../components/LinkTasks.tsx'
import { Loading } from '../../components/Loading.tsx'
import { ReasonedLight } from '../../components/ReasonedLight.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'
import { NodeList } from './NodeList.tsx'
import { ProgressForm } from './ProgressForm.tsx'
import styles from './ProjectPage.module.css'
import { RateBars } from './RateBars.tsx'

/** One project: how it stands and why, its two rates, nodes, needs, problems, and what it fulfils. */
export default function ProjectPage() {
  const { id = '' } = useParams()
  const { t } = useStrings()
  const project = useProject(id)
  usePageTitle(project.data?.name ?? '')
  return (
    <div className={styles.page}>
      <Link to="/projects" className={styles.back}>
        {t('project.back')}
      </Link>
      {!project.data && <h1 className="visually-hidden">{t('projects.title')}</h1>}
      {project.isPending && <Loading />}
      {project.isError && !project.data && <Failure error={project.error} onRetry={() => project.refetch()} />}
      {project.data && <Project project={project.data} />}
    </div>
  )
}

function Project({ project }: { project: ProjectRow }) {
  const { t } = useStrings()
  const may = useMay()
  const { name, standing, needs, problems, measures, members, assignments, image } = project
  return (
    <>
      <header className={styles.head}>
        <h1>{name}</h1>
        <Light colour={standing.colour} label={standing.label} />
        <p className={styles.why}>{standing.why}</p>
      </header>
      <div className={styles.columns}>
        <section className={styles.card}>
          <RateBars project={project} />
          {image && (
            <p className={styles.image}>
              <span>{t('project.image')}</span> {image}
            </p>
          )}
        </section>
        <section className={styles.card}>
          <h2>{t('project.nodes')}</h2>
          <NodeList nodes={project.nodes} />
          <h2>{t('project.needs')}</h2>
          {needs.length === 0 && <p className={styles.none}>{t('project.needs.none')}</p>}
          <ul>
            {needs.map(({ kind, isMet, note }) => (
              <li key={kind} className={isMet ? undefined : styles.unmet}>
                {isMet ? '✔' : '■'} {t(`project.need.${kind}`)} {t(isMet ? 'project.need.met' : 'project.need.unmet')}{' '}
                {note}
              </li>
            ))}
          </ul>
          <h2>{t('project.problems')}</h2>
          <p className={problems ? undefined : styles.none}>{problems || t('project.problems.none')}</p>
          {measures && <p>{t('project.measuresText', { measures })}</p>}
        </section>
        <Facts project={project} />
        {(members.length > 0 || assignments.length > 0 || may('project.edit')) && (
          <section className={styles.card}>
            {members.length > 0 && <h2>{t('project.members', { count: members.length })}</h2>}
            <ul>
              {members.map(member => (
                <li key={member}>{member}</li>
              ))}
            </ul>
            {(assignments.length > 0 || may('project.edit')) && <h2>{t('project.tasks')}</h2>}
            <ul>
              {assignments.map(task => (
                <li key={task}>
                  <TaskLink id={task} />
                </li>
              ))}
            </ul>
            {may('project.edit') && <LinkTasks path="/projects" row={project} linked={assignments} />}
          </section>
        )}
        {may('project.edit') && <ProgressForm key={project.id} project={project} />}
      </div>
    </>
  )
}

/** A task by its words and light; by its id where it cannot be read. */
function TaskLink({ id }: { id: string }) {
  const { data } = useTask(id)
  return (
    <>
      {data && (
        <ReasonedLight
          colour={data.colour}
          name={data.text}
          reasons={[data.why]}
          to={`/tasks/${encodeURIComponent(id)}#why`}
        />
      )}{' '}
      <Link to={`/tasks/${encodeURIComponent(id)}`}>{data?.text ?? id}</Link>
    </>
  )
}

/** What does not change from month to month. */
function Facts({ project }: { project: ProjectRow }) {
  const { t } = useStrings()
  const { place } = project
  const facts: readonly (readonly [head: string, text: string])[] = [
    [t('project.unit'), project.leadUnit],
    [t('project.leader'), project.leader],
    [t('project.owner'), project.owner],
    [t('project.stage'), t(`project.stages.${project.stage}`)],
    [t('project.levels'), project.levels.map(level => t(`project.level.${level}`)).join('、')],
    [t('project.site'), project.site],
    [t('project.place'), place?.kind === 'point' ? `${place.longitude}, ${place.latitude}` : (place?.code ?? '')],
    [t('project.content'), project.content],
    [t('project.years'), project.years],
  ]
  return (
    <section className={styles.card}>
      <h2>{t('project.facts')}</h2>
      <dl className={styles.facts}>
        {facts.map(([head, text]) => (
          <div key={head}>
            <dt>{head}</dt>
            <dd className={text ? undefined : styles.none}>{text || t('wall.noData')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
