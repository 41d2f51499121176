import { read } from 'duban-core'
import type { DraftAnswer, DraftQuestion } from './useDraftReading.ts'

/** Reads and checks a draft beside the page, so that the page goes on answering. Nothing is kept or sent. */
addEventListener('message', ({ data }: MessageEvent<DraftQuestion>) => {
  postMessage(answerTo(data))
})

function answerTo({ text, name }: DraftQuestion): DraftAnswer {
  try {
    return { reading: { ...read(text, { name }), text } }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}
