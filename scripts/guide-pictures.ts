import { copyFileSync } from 'node:fs'
import { join } from 'node:path'

const PICTURES = join(import.meta.dirname, '../docs/guides/pictures')

/** Pictures of the guide, and which of those that were taken each of them is. */
const TAKEN_AS: Readonly<Record<string, string>> = {
  reading: 'reading-record-zh-1440',
  indicator: 'indicator-zh-1440',
  tasks: 'tasks-zh-1440',
  task: 'task-zh-1440',
  desk: 'desk-supervisor-zh-1440',
  reporting: 'reporting-form-zh-390',
  review: 'review-zh-1440',
  units: 'units-zh-1440',
  bulletin: 'bulletin-zh-1440',
  assessment: 'assessment-comparison-zh-1440',
  wall: 'wall-zh-1440',
  public: 'public-report-zh-768',
  fulfilment: 'fulfilment-open-zh-1440',
  settings: 'settings-zh-1440',
  log: 'log-zh-1440',
}

/** Puts the pictures of the guide anew from a folder of pictures. */
export function renewGuide(folder: string): void {
  for (const [name, taken] of Object.entries(TAKEN_AS))
    copyFileSync(join(folder, `${taken}.png`), join(PICTURES, `${name}.png`))
}
