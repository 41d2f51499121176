import { useState } from 'react'
import { useStrings } from '../strings/strings.ts'
import { failureText } from './failures.ts'

/** A change that is being tried: whether it is under way, and the sentence with which it was refused. */
export interface Attempt {
  readonly isWorking: boolean
  /** Empty where nothing was refused. */
  readonly refusal: string
  /** Runs it; true where it succeeded. What was typed is the caller's and stays either way. */
  readonly attempt: (run: () => Promise<unknown>) => Promise<boolean>
  readonly forget: () => void
}

/** Tries changes one at a time and keeps the refusal of the last for showing beside what was tried. */
export function useAttempt(): Attempt {
  const { t } = useStrings()
  const [isWorking, setWorking] = useState(false)
  const [refusal, setRefusal] = useState('')
  const attempt = async (run: () => Promise<unknown>): Promise<boolean> => {
    setWorking(true)
    setRefusal('')
    try {
      await run()
      return true
    } catch (error) {
      setRefusal(failureText(error, t))
      return false
    } finally {
      setWorking(false)
    }
  }
  return { isWorking, refusal, attempt, forget: () => setRefusal('') }
}
