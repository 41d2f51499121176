import { DubanError } from '../errors.ts'
import { LIMITS, type Limits, type Source } from './document.ts'
import type { Format } from './format.ts'
import { isZip, mentions, unpack } from './zip.ts'

/** An Office file is an archive too, but not of several reports. */
const isOffice = (bytes: Uint8Array): boolean => mentions(bytes, '[Content_Types].xml')

/** Files that systems put beside one's own. */
const isOwn = (name: string): boolean => !/(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(name)

/** Whether a file is an archive of several files. */
export const isArchive = (bytes: Uint8Array): boolean => isZip(bytes) && !isOffice(bytes)

/**
 * The files in an archive, each under its name in it; any other file is given back as it is. Archives in archives are
 * not opened.
 * @throws DubanError as `unpack`
 */
export async function expandArchive(source: Source, limits: Limits = LIMITS): Promise<readonly Source[]> {
  return isArchive(source.bytes) ? unpack(source, limits, isOwn) : [source]
}

/** Where one document is asked for an archive is refused, with the number of files in it. */
export const archive: Format = {
  recognise: isZip,
  extract: async (source, limits) => {
    if (isOffice(source.bytes)) throw new DubanError('file_binary', { name: source.name, kind: 'XLSX / PPTX' })
    const files = await unpack(source, limits, isOwn)
    throw new DubanError('archive_given', { name: source.name, count: files.length })
  },
}
