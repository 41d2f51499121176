import type { ArchiveItem } from '../client/documents.ts'
import type { DocumentSummary } from '../client/shapes.ts'

/** One file on its way into the library (上传). */
export interface Upload {
  readonly id: number
  readonly file: File
  readonly state: 'waiting' | 'sending' | 'done' | 'known' | 'refused'
  /** Share sent, 0 to 1. */
  readonly sent: number
  readonly document: DocumentSummary | null
  /** Of an archive, what became of each file in it. */
  readonly items: readonly ArchiveItem[]
  readonly error: unknown
}

/** What can happen to the list of uploads. */
export type UploadEvent =
  | { readonly type: 'added'; readonly files: readonly File[]; readonly firstId: number }
  | { readonly type: 'changed'; readonly id: number; readonly change: Partial<Upload> }
  | { readonly type: 'cleared' }

/** The list after an event. Finished ones leave when new files are added; what was refused stays until it is closed. */
export function uploadsAfter(uploads: readonly Upload[], event: UploadEvent): readonly Upload[] {
  switch (event.type) {
    case 'added': {
      const kept = uploads.filter(upload => upload.state !== 'done' && upload.state !== 'known')
      const added = event.files.map(
        (file, index): Upload => ({
          id: event.firstId + index,
          file,
          state: 'waiting',
          sent: 0,
          document: null,
          items: [],
          error: null,
        }),
      )
      return [...kept, ...added]
    }
    case 'changed':
      return uploads.map(upload => (upload.id === event.id ? { ...upload, ...event.change } : upload))
    case 'cleared':
      return uploads.filter(upload => upload.state === 'waiting' || upload.state === 'sending')
  }
}
