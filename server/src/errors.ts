import { OFFICE_ERRORS } from './errors-office.ts'
import { VERSION_ERRORS } from './errors-versions.ts'

/** What a message is written in: Chinese first. */
export type Language = 'zh' | 'en'

/** One row of the catalogue: HTTP status, exit code of the command, and the sentence in both languages. */
export interface ErrorKind {
  readonly status: number
  readonly exit: number
  readonly zh: string
  readonly en: string
}

/**
 * Every trouble of use or environment, by code. `{name}` stands for a parameter. Exit codes: 1 a fault of ours,
 * 2 wrong use, 3 no such thing or no leave to read it, 4 the file's content, 5 the store, 6 the machine.
 * docs/reference/errors.md says for each what to do; a test holds the two in step.
 */
export const ERRORS = {
  internal: { status: 500, exit: 1, zh: '程序内部出错：{reason}', en: 'Something failed inside Duban: {reason}' },
  wrong_options: { status: 400, exit: 2, zh: '命令用法不对：{reason}', en: 'The command was used wrongly: {reason}' },
  invalid_request: { status: 400, exit: 2, zh: '请求不合要求：{reason}', en: 'The request is not valid: {reason}' },
  invalid_cursor: { status: 400, exit: 2, zh: '翻页位置 cursor 无效', en: 'The cursor is not one that Duban gave out' },
  file_missing: {
    status: 400,
    exit: 2,
    zh: '请求里没有文件：请用 multipart 的 file 字段上传一个文件',
    en: 'The request carries no file: send one as the multipart field `file`',
  },
  host_refused: {
    status: 403,
    exit: 2,
    zh: '不接受以“{host}”为主机名的访问',
    en: 'Requests for the host “{host}” are not accepted',
  },
  cross_origin: {
    status: 403,
    exit: 2,
    zh: '不接受来自其他网站（{origin}）的修改请求',
    en: 'Changes asked for by another site ({origin}) are not accepted',
  },
  route_not_found: { status: 404, exit: 3, zh: '没有这个地址：{path}', en: 'There is nothing at {path}' },
  document_not_found: { status: 404, exit: 3, zh: '没有编号为 {id} 的文件', en: 'There is no document {id}' },
  indicator_not_found: { status: 404, exit: 3, zh: '指标表里没有 {id}', en: 'The table of indicators has no {id}' },
  file_not_found: { status: 404, exit: 3, zh: '找不到文件：{name}', en: 'No such file: {name}' },
  folder_given: {
    status: 400,
    exit: 3,
    zh: '{name} 是文件夹，请给出其中的文件',
    en: '{name} is a folder: name the files in it',
  },
  file_unreadable: { status: 403, exit: 3, zh: '没有权限读取 {name}', en: 'No permission to read {name}' },
  file_empty: { status: 422, exit: 4, zh: '{name} 是空文件', en: '{name} is empty' },
  file_binary: {
    status: 415,
    exit: 4,
    zh: '{name} 不是文本文件（{kind}）',
    en: '{name} is not a text file ({kind})',
  },
  file_too_large: {
    status: 413,
    exit: 4,
    zh: '{name} 超过 {limit} MB 的上限',
    en: '{name} is over the limit of {limit} MB',
  },
  text_too_long: {
    status: 413,
    exit: 4,
    zh: '{name} 有 {characters} 字，超过 {limit} 字的上限',
    en: '{name} has {characters} characters, over the limit of {limit}',
  },
  file_damaged: {
    status: 422,
    exit: 4,
    zh: '{name} 已损坏，不能按 {kind} 读取：{reason}',
    en: '{name} is damaged and cannot be read as {kind}: {reason}',
  },
  file_encrypted: { status: 422, exit: 4, zh: '{name} 有密码保护', en: '{name} is protected by a password' },
  archive_too_large: {
    status: 413,
    exit: 4,
    zh: '{name} 解压后过大或文件过多，已停止读取',
    en: '{name} holds too much once it is unpacked; reading was stopped',
  },
  archive_given: {
    status: 422,
    exit: 4,
    zh: '{name} 是压缩包，含 {count} 个文件，请逐个上传其中的报告',
    en: '{name} is an archive of {count} files: upload the reports in it one by one',
  },
  too_many_pages: {
    status: 413,
    exit: 4,
    zh: '{name} 有 {pages} 页，超过 {limit} 页的上限',
    en: '{name} has {pages} pages, over the limit of {limit}',
  },
  no_text: {
    status: 422,
    exit: 4,
    zh: '{name} 里的文字没有对应的字符编码，读不出内容',
    en: 'The characters of {name} carry no Unicode, so they cannot be read',
  },
  ocr_missing: {
    status: 422,
    exit: 6,
    zh: '{name} 是扫描件，需要先安装文字识别程序：{install}',
    en: '{name} is a scan; install the recognition program first: {install}',
  },
  ocr_failed: {
    status: 422,
    exit: 4,
    zh: '{name} 的文字识别没有成功：{reason}',
    en: 'The characters of {name} could not be recognised: {reason}',
  },
  encoding_unreadable: {
    status: 422,
    exit: 4,
    zh: '{name} 的编码无法识别：既不是完整的 UTF-8（第 {offset} 字节起出错），也不是 UTF-16 或 GB18030',
    en: 'The encoding of {name} cannot be told: not whole UTF-8 (it breaks at byte {offset}), nor UTF-16 or GB18030',
  },
  read_timeout: {
    status: 422,
    exit: 4,
    zh: '{name} 在 {seconds} 秒内没有读完，已停止，未存入任何内容',
    en: '{name} was not read within {seconds} s; it was stopped and nothing was kept',
  },
  read_failed: {
    status: 422,
    exit: 4,
    zh: '{name} 读取失败，未存入任何内容：{reason}',
    en: '{name} could not be read and nothing was kept: {reason}',
  },
  imports_waiting: {
    status: 503,
    exit: 6,
    zh: '正在导入的文件太多（{waiting} 个在等），请稍后再试',
    en: 'Too many imports are waiting ({waiting}); try again shortly',
  },
  repair_log_unusable: {
    status: 409,
    exit: 4,
    zh: '{name} 不能作为这份文件的修复记录：{reason}',
    en: '{name} cannot be used as the log of this repair: {reason}',
  },
  store_locked: {
    status: 503,
    exit: 5,
    zh: '数据文件夹 {folder} 正被另一个督办程序（进程 {pid}）使用；请先停止它，或在它的网页里操作',
    en: 'The data folder {folder} is in use by another Duban (process {pid}); stop that one, or work in its pages',
  },
  store_unreachable: {
    status: 503,
    exit: 5,
    zh: '连接不上数据库 {address}：{reason}',
    en: 'The database {address} cannot be reached: {reason}',
  },
  store_newer: {
    status: 503,
    exit: 5,
    zh: '数据由更新版本的督办写成（{applied} 步迁移，本版本只知道 {known} 步），请升级后再打开',
    en: 'The store was written by a newer Duban ({applied} migrations, this one knows {known}); upgrade to open it',
  },
  store_unusable: {
    status: 503,
    exit: 5,
    zh: '打不开数据 {folder}：{reason}',
    en: 'The store {folder} cannot be opened: {reason}',
  },
  store_damaged: {
    status: 503,
    exit: 5,
    zh: '数据 {folder} 有损坏：{reason}',
    en: 'The store {folder} is damaged: {reason}',
  },
  disk_full: {
    status: 507,
    exit: 6,
    zh: '磁盘已满，{name} 未存入；腾出空间后再试',
    en: 'The disk is full, {name} was not kept; free some space and try again',
  },
  output_unwritable: { status: 500, exit: 6, zh: '写不了 {name}：{reason}', en: 'Cannot write {name}: {reason}' },
  port_in_use: {
    status: 500,
    exit: 6,
    zh: '端口 {port} 已被占用，请用 --port 换一个',
    en: 'Port {port} is in use; choose another with --port',
  },
  address_refused: {
    status: 500,
    exit: 6,
    zh: '不能在 {host}:{port} 上开启服务：{reason}',
    en: 'Cannot listen on {host}:{port}: {reason}',
  },
  ...OFFICE_ERRORS,
  ...VERSION_ERRORS,
} as const satisfies Record<string, ErrorKind>

/** A code of the catalogue. */
export type ErrorCode = keyof typeof ERRORS

/** Words in both languages, for a part of a message that is a sentence itself. */
export type Said = Readonly<Record<Language, string>>

/** What fills the `{…}` of a message. */
export type ErrorParameters = Readonly<Record<string, string | number | Said>>

const fill = (language: Language, template: string, parameters: ErrorParameters): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name] ?? ''
    return typeof value === 'object' ? value[language] : String(value)
  })

/** Trouble of use or environment: coded, documented, with one clear sentence. What is wrong inside a report is a Finding. */
export class DubanError extends Error {
  readonly code: ErrorCode
  readonly parameters: ErrorParameters

  constructor(code: ErrorCode, parameters: ErrorParameters = {}, cause?: unknown) {
    super(fill('en', ERRORS[code].en, parameters), cause === undefined ? undefined : { cause })
    this.name = 'DubanError'
    this.code = code
    this.parameters = parameters
  }

  /** HTTP status. */
  get status(): number {
    return ERRORS[this.code].status
  }

  /** Exit code of the command. */
  get exit(): number {
    return ERRORS[this.code].exit
  }

  /** The sentence in a language. */
  say(language: Language): string {
    return fill(language, ERRORS[this.code][language], this.parameters)
  }
}

/** The `code` of a system or database error (`ENOENT`, `53100`), or empty. */
export const systemCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** What an unknown throw says of itself. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error) return error.message
  const { name, message, errno } = Object(error)
  const said = [name, message, errno].filter(part => typeof part === 'string' || typeof part === 'number')
  return said.length > 0 ? said.join(' ') : String(error)
}

/** `error` and what it was caused by, outermost first. */
function* causes(error: unknown): Generator<unknown> {
  for (let at = error; at !== undefined && at !== null; at = at instanceof Error ? at.cause : undefined) yield at
}

/** ENOSPC of the system, 53100 of PostgreSQL, or either one's sentence where the code was lost on the way. */
const isDiskFull = (error: unknown): boolean =>
  [...causes(error)].some(
    e => ['ENOSPC', 'EDQUOT', '53100'].includes(systemCode(e)) || /No space left on device/.test(reasonOf(e)),
  )

/** Any throw as a DubanError; `name` is what was being worked on. */
export function toDubanError(error: unknown, name = ''): DubanError {
  if (error instanceof DubanError) return error
  if (isDiskFull(error)) return new DubanError('disk_full', { name }, error)
  return new DubanError('internal', { reason: reasonOf(error) }, error)
}
