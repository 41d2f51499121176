import AimOutlined from '@ant-design/icons/es/icons/AimOutlined'
import ApartmentOutlined from '@ant-design/icons/es/icons/ApartmentOutlined'
import AuditOutlined from '@ant-design/icons/es/icons/AuditOutlined'
import BarChartOutlined from '@ant-design/icons/es/icons/BarChartOutlined'
import ClusterOutlined from '@ant-design/icons/es/icons/ClusterOutlined'
import DesktopOutlined from '@ant-design/icons/es/icons/DesktopOutlined'
import EditOutlined from '@ant-design/icons/es/icons/EditOutlined'
import FileSearchOutlined from '@ant-design/icons/es/icons/FileSearchOutlined'
import FileTextOutlined from '@ant-design/icons/es/icons/FileTextOutlined'
import FundProjectionScreenOutlined from '@ant-design/icons/es/icons/FundProjectionScreenOutlined'
import HeartOutlined from '@ant-design/icons/es/icons/HeartOutlined'
import HistoryOutlined from '@ant-design/icons/es/icons/HistoryOutlined'
import InfoCircleOutlined from '@ant-design/icons/es/icons/InfoCircleOutlined'
import LineChartOutlined from '@ant-design/icons/es/icons/LineChartOutlined'
import NotificationOutlined from '@ant-design/icons/es/icons/NotificationOutlined'
import ProfileOutlined from '@ant-design/icons/es/icons/ProfileOutlined'
import ProjectOutlined from '@ant-design/icons/es/icons/ProjectOutlined'
import QuestionCircleOutlined from '@ant-design/icons/es/icons/QuestionCircleOutlined'
import SettingOutlined from '@ant-design/icons/es/icons/SettingOutlined'
import TrophyOutlined from '@ant-design/icons/es/icons/TrophyOutlined'
import type { ComponentType } from 'react'
import type { StringKey } from '../strings/strings.ts'

/** A page that the rail leads to. */
export interface RailPage {
  readonly to: string
  readonly name: StringKey
  readonly icon: ComponentType<{ 'aria-hidden'?: boolean }>
  /** Paths at which it is the current one. */
  readonly holds: RegExp
  /** Page of the guide that explains it, and the heading there: `office/lights`. */
  readonly help?: `${string}/${string}`
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
      {
        to: '/',
        help: 'start/reading',
        name: 'nav.reports',
        icon: FileTextOutlined,
        holds: /^\/(?:$|reports)/,
        isMain: true,
      },
      { to: '/data/figures', help: 'start/data', name: 'nav.figures', icon: BarChartOutlined, holds: /^\/data/ },
      {
        to: '/indicators',
        help: 'start/indicators',
        name: 'nav.indicators',
        icon: LineChartOutlined,
        holds: /^\/indicators/,
        isMain: true,
      },
      { to: '/check', help: 'start/check', name: 'nav.check', icon: FileSearchOutlined, holds: /^\/check/ },
    ],
  },
  {
    name: 'nav.group.supervision',
    pages: [
      { to: '/desk', help: 'office/month', name: 'nav.desk', icon: DesktopOutlined, holds: /^\/desk/, isMain: true },
      {
        to: '/tasks',
        help: 'office/breakdown',
        name: 'nav.tasks',
        icon: ProfileOutlined,
        holds: /^\/tasks/,
        isMain: true,
      },
      {
        to: '/reporting',
        help: 'unit/reporting',
        name: 'nav.reporting',
        icon: EditOutlined,
        holds: /^\/reporting/,
        action: 'report.write',
      },
      {
        to: '/review',
        help: 'unit/review',
        name: 'nav.review',
        icon: AuditOutlined,
        holds: /^\/review/,
        action: 'report.review',
      },
      {
        to: '/matters',
        help: 'office/matters',
        name: 'nav.matters',
        icon: AuditOutlined,
        holds: /^\/matters/,
        action: 'matter.read',
      },
    ],
  },
  {
    name: 'nav.group.board',
    pages: [
      { to: '/units', help: 'admin/units', name: 'nav.units', icon: ApartmentOutlined, holds: /^\/units/ },
      { to: '/wall', help: 'leader/wall', name: 'nav.wall', icon: FundProjectionScreenOutlined, holds: /^\/wall/ },
      { to: '/projects', help: 'leader/projects', name: 'nav.projects', icon: ProjectOutlined, holds: /^\/projects/ },
      { to: '/places', help: 'leader/places', name: 'nav.places', icon: ClusterOutlined, holds: /^\/places/ },
      {
        to: '/livelihood',
        help: 'leader/livelihood',
        name: 'nav.livelihood',
        icon: HeartOutlined,
        holds: /^\/livelihood/,
      },
    ],
  },
  {
    name: 'nav.group.outcome',
    pages: [
      {
        to: '/bulletins',
        help: 'office/bulletins',
        name: 'nav.bulletins',
        icon: NotificationOutlined,
        holds: /^\/bulletins/,
      },
      {
        to: '/assessment/verdicts',
        help: 'office/year-end',
        name: 'nav.assessment',
        icon: TrophyOutlined,
        holds: /^\/assessment/,
      },
      {
        to: '/fulfilment',
        help: 'public/fulfilment',
        name: 'nav.fulfilment',
        icon: AimOutlined,
        holds: /^\/fulfilment/,
      },
      { to: '/series', help: 'public/series', name: 'nav.series', icon: AuditOutlined, holds: /^\/series/ },
    ],
  },
  {
    name: 'nav.group.system',
    pages: [
      { to: '/help/start', name: 'nav.help', icon: QuestionCircleOutlined, holds: /^\/help/ },
      {
        to: '/settings/rules',
        help: 'office/lights',
        name: 'nav.settings',
        icon: SettingOutlined,
        holds: /^\/settings/,
        action: 'matter.read',
      },
      {
        to: '/log',
        help: 'admin/log',
        name: 'nav.log',
        icon: HistoryOutlined,
        holds: /^\/log(?!in)/,
        action: 'log.read',
      },
      { to: '/about', name: 'nav.about', icon: InfoCircleOutlined, holds: /^\/about/ },
    ],
  },
]

/** The page that stands at a path, as far as the rail knows it. */
export const pageAt = (path: string): RailPage | undefined =>
  RAIL_GROUPS.flatMap(({ pages }) => pages).find(({ holds }) => holds.test(path))
