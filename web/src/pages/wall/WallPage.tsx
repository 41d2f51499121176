import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useDivisions } from '../../client/divisions.ts'
import { useProjectGroups, useProjects } from '../../client/projects.ts'
import { useBoard, useLaggingTasks, useShortNames } from '../../client/wall.ts'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'
import { LaggardPanel } from './LaggardPanel.tsx'
import { LightCounts } from './LightCounts.tsx'
import { laggardsOf, nodesOf } from './laggards.ts'
import { MapPanel } from './MapPanel.tsx'
import { RankPanel } from './RankPanel.tsx'
import { Ticker } from './Ticker.tsx'
import { WallHead } from './WallHead.tsx'
import styles from './WallPage.module.css'
import { useWallKeys } from './wall-keys.ts'

/** A wall is looked at all day: what changes slowly is asked for anew every minute as well. */
const REFRESH_MS = 60_000

/** The wall chart (挂图作战): the city's map with its projects, lights, ranks and laggards, on one dark screen. */
export default function WallPage() {
  const { t } = useStrings()
  usePageTitle(t('wall.title'))
  const queries = useQueryClient()
  useEffect(() => {
    const timer = setInterval(() => queries.invalidateQueries({ queryKey: ['/projects'] }), REFRESH_MS)
    return () => clearInterval(timer)
  }, [queries])
  const all = { board: useBoard(), projects: useProjects(), groups: useProjectGroups(), divisions: useDivisions() }
  const failed = Object.values(all).find(({ isError, data }) => isError && !data)
  const { board, projects, groups, divisions } = all
  return (
    <main className={styles.wall}>
      <WallHead name={divisions.data?.collection?.name ?? ''} asOf={groups.data?.asOf ?? ''} />
      {failed && <Failure error={failed.error} onRetry={() => failed.refetch()} />}
      {!failed && !(board.data && projects.data && groups.data && divisions.data) && <Loading />}
      {board.data && projects.data && groups.data && divisions.data && (
        <Wall board={board.data} projects={projects.data} groups={groups.data} map={divisions.data} />
      )}
    </main>
  )
}

interface WallProps {
  readonly board: NonNullable<ReturnType<typeof useBoard>['data']>
  readonly projects: NonNullable<ReturnType<typeof useProjects>['data']>
  readonly groups: NonNullable<ReturnType<typeof useProjectGroups>['data']>
  readonly map: NonNullable<ReturnType<typeof useDivisions>['data']>
}

function Wall({ board, projects, groups, map }: WallProps) {
  const { t } = useStrings()
  const tasks = useLaggingTasks().data
  const names = useShortNames().data
  const [isPaused, setPaused] = useState(false)
  useWallKeys({ p: () => setPaused(paused => !paused) })
  const laggards = useMemo(
    () => laggardsOf(tasks ?? [], projects, names ?? new Map(), gap => t('wall.behind', { gap })),
    [tasks, projects, names, t],
  )
  const red = useMemo(() => laggards.filter(({ colour }) => colour === 'red'), [laggards])
  const numbers = useMemo(() => new Map(red.map(({ key }, at) => [key, at + 1])), [red])
  const nodes = useMemo(() => nodesOf(projects, groups.asOf), [projects, groups.asOf])
  return (
    <>
      <LightCounts board={board} projects={projects} groups={groups} />
      <div className={styles.panels}>
        <RankPanel board={board} groups={groups} names={names ?? new Map()} isPaused={isPaused} />
        <MapPanel divisions={map} projects={projects} groups={groups.divisions} numbers={numbers} />
        <LaggardPanel laggards={red} isPaused={isPaused} />
      </div>
      <Ticker laggards={laggards} nodes={nodes} isPaused={isPaused} onPause={setPaused} />
    </>
  )
}
