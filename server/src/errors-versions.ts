import type { ErrorKind } from './errors.ts'

/** Troubles of versions, proposals and original pages: part of the catalogue in errors.ts. */
export const VERSION_ERRORS = {
  proposal_not_found: {
    status: 404,
    exit: 3,
    zh: '这份文件没有编号为 {proposal} 的修复建议',
    en: 'The document has no proposal {proposal}',
  },
  proposal_conflict: {
    status: 409,
    exit: 2,
    zh: '{proposal} 与已接受的 {other} 改动同一段文字，请先撤销 {other}',
    en: '{proposal} changes the same characters as {other}, which is accepted: undo that one first',
  },
  nothing_accepted: {
    status: 422,
    exit: 2,
    zh: '还没有接受任何修复建议，不能形成新版本',
    en: 'No proposal is accepted yet, so there is nothing to make a version of',
  },
  version_elsewhere: {
    status: 409,
    exit: 2,
    zh: '修复后的文字与另一份文件（{id}）完全相同；可以把那份文件归为这份报告的版本',
    en: 'The repaired text is that of another document ({id}); keep that one as a version of this report instead',
  },
  not_same_report: {
    status: 422,
    exit: 2,
    zh: '两份文件不是同一地方、同一年份的报告，不能归为一份',
    en: 'The two are not reports of one place and year, so they cannot be versions of one document',
  },
  has_versions: {
    status: 409,
    exit: 2,
    zh: '文件 {id} 另有版本，请先处理那些版本',
    en: 'Document {id} has other versions; deal with those first',
  },
  not_joined: {
    status: 409,
    exit: 2,
    zh: '文件 {id} 不是归并进来的版本，不能拆出',
    en: 'Document {id} was not joined to another as its version',
  },
  source_not_kept: {
    status: 404,
    exit: 3,
    zh: '没有保存 {id} 的原件：没有页面的格式、超过 {limit} MB 的文件和较早导入的文件不保存原件',
    en: 'The file of {id} is not kept: formats without pages, files over {limit} MB and earlier imports have none',
  },
  page_not_found: {
    status: 404,
    exit: 3,
    zh: '{name} 共 {pages} 页，没有第 {page} 页',
    en: '{name} has {pages} pages and no page {page}',
  },
  page_undrawable: {
    status: 422,
    exit: 4,
    zh: '{name} 第 {page} 页画不出来：{reason}',
    en: 'Page {page} of {name} cannot be drawn: {reason}',
  },
} as const satisfies Record<string, ErrorKind>
