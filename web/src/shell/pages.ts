import ApartmentOutlined from '@ant-design/icons/es/icons/ApartmentOutlined'
import AuditOutlined from '@ant-design/icons/es/icons/AuditOutlined'
import BarChartOutlined from '@ant-design/icons/es/icons/BarChartOutlined'
import DesktopOutlined from '@ant-design/icons/es/icons/DesktopOutlined'
import EditOutlined from '@ant-design/icons/es/icons/EditOutlined'
import FileSearchOutlined from '@ant-design/icons/es/icons/FileSearchOutlined'
import FileTextOutlined from '@ant-design/icons/es/icons/FileTextOutlined'
import InfoCircleOutlined from '@ant-design/icons/es/icons/InfoCircleOutlined'
import LineChartOutlined from '@ant-design/icons/es/icons/LineChartOutlined'
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
  {
    name: 'nav.group.supervision',
    pages: [
      { to: '/desk', name: 'nav.desk', icon: DesktopOutlined, holds: /^\/desk/, isMain: true },
      { to: '/reporting', name: 'nav.reporting', icon: EditOutlined, holds: /^\/reporting/, action: 'report.write' },
      { to: '/review', name: 'nav.review', icon: AuditOutlined, holds: /^\/review/, action: 'report.review' },
      { to: '/units', name: 'nav.units', icon: ApartmentOutlined, holds: /^\/units/ },
    ],
  },
  { name: 'nav.group.board', pages: [] },
  { name: 'nav.group.outcome', pages: [] },
  {
    name: 'nav.group.system',
    pages: [{ to: '/about', name: 'nav.about', icon: InfoCircleOutlined, holds: /^\/about/ }],
  },
]
