import type { StringKey } from '../../strings/strings.ts'

/** A page of the guide (使用说明): name of its file in docs/guides/zh, and for whom it is. */
export interface Guide {
  readonly name: 'start' | 'office' | 'unit' | 'leader' | 'public' | 'admin'
  readonly title: StringKey
}

/** All of them, in the order of the menu. */
export const GUIDES: readonly Guide[] = [
  { name: 'start', title: 'help.start' },
  { name: 'office', title: 'help.office' },
  { name: 'unit', title: 'help.unit' },
  { name: 'leader', title: 'help.leader' },
  { name: 'public', title: 'help.public' },
  { name: 'admin', title: 'help.admin' },
]
