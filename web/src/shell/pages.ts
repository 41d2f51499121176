import BarChartOutlined from '@ant-design/icons/es/icons/BarChartOutlined'
import ClusterOutlined from '@ant-design/icons/es/icons/ClusterOutlined'
import FileSearchOutlined from '@ant-design/icons/es/icons/FileSearchOutlined'
import FileTextOutlined from '@ant-design/icons/es/icons/FileTextOutlined'
import FundProjectionScreenOutlined from '@ant-design/icons/es/icons/FundProjectionScreenOutlined'
import HeartOutlined from '@ant-design/icons/es/icons/HeartOutlined'
import InfoCircleOutlined from '@ant-design/icons/es/icons/InfoCircleOutlined'
import LineChartOutlined from '@ant-design/icons/es/icons/LineChartOutlined'
import ProjectOutlined from '@ant-design/icons/es/icons/ProjectOutlined'
import type { ComponentType } from 'react'
import type { StringKey } from '../strings/strings.ts'

/** A page that the rail leads to. */
export interface RailPage {
  readonly to: string
  readonly name: StringKey
  readonly icon: ComponentType<{ 'aria-hidden'?: boolean }>
  /** Paths at which it is the current one. */
  readonly holds: RegExp
  /** Action of the service's matrix without which it is not shown. */
  readonly action?: string
  /** Stands in the bar at the foot of a phone; the others are behind 更多. */
  readonly isMain?: boolean
}

/** Pages that belong together, under their heading. */
export interface RailGroup {
  readonly name: StringKey
  readonly pages: readonly RailPage[]
}

/** All pages by group, in the order of the rail. */
export const RAIL_GROUPS: readonly RailGroup[] = [
  {
    name: 'nav.group.reading',
    pages: [
      { to: '/', name: 'nav.reports', icon: FileTextOutlined, holds: /^\/(?:$|reports)/, isMain: true },
      { to: '/data/figures', name: 'nav.figures', icon: BarChartOutlined, holds: /^\/data/ },
      { to: '/indicators', name: 'nav.indicators', icon: LineChartOutlined, holds: /^\/indicators/, isMain: true },
      { to: '/check', name: 'nav.check', icon: FileSearchOutlined, holds: /^\/check/ },
    ],
  },
  { name: 'nav.group.supervision', pages: [] },
  {
    name: 'nav.group.board',
    pages: [
      { to: '/wall', name: 'nav.wall', icon: FundProjectionScreenOutlined, holds: /^\/wall/ },
      { to: '/projects', name: 'nav.projects', icon: ProjectOutlined, holds: /^\/projects/ },
      { to: '/places', name: 'nav.places', icon: ClusterOutlined, holds: /^\/places/ },
      { to: '/livelihood', name: 'nav.livelihood', icon: HeartOutlined, holds: /^\/livelihood/ },
    ],
  },
  { name: 'nav.group.outcome', pages: [] },
  {
    name: 'nav.group.system',
    pages: [{ to: '/about', name: 'nav.about', icon: InfoCircleOutlined, holds: /^\/about/ }],
  },
]
