import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const SCRIPT = join(import.meta.dirname, '../../scripts/build-web.ts')

/** Builds the pages unless they are built from these very sources, in a process of its own. */
export async function buildPages(): Promise<void> {
  const build = spawn(process.execPath, [SCRIPT], { stdio: 'inherit' })
  const [code] = await once(build, 'exit')
  if (code !== 0) throw new Error('the pages were not built')
}
