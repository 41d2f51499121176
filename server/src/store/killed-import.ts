// For open.test.ts: imports one sample, then stands still in the middle of the next until it is killed.
import { writeSync } from 'node:fs'
import { importReading } from '../import.ts'
import { openStore } from './open.ts'
import { sampleReading } from './sample-reading.ts'

const [, , folder, step] = process.argv
const store = await openStore({ folder })
await importReading(store, sampleReading(2023))
writeSync(1, 'acknowledged\n')
await importReading(store, sampleReading(2024), at => {
  if (at !== step) return
  writeSync(1, 'in the middle\n')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
})
