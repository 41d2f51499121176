#!/usr/bin/env node
// Starts the command on a Node that runs TypeScript. Older ones hand over to the Node that `npm ci` brought along.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const main = join(here, '../src/cli/main.ts')

/** Whether this Node runs TypeScript as it is: from 22.18 on, and from 23.6 on. */
function runsTypeScript() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)
}

/** The pinned Node, in the nearest node_modules upwards that has one. */
function findPinnedNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  for (let folder = here; folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'node_modules', 'node', 'bin', name)
    if (existsSync(path)) return path
  }
  return null
}

/** Runs the command on another Node as if it ran here: same streams, same signals, same end. */
function handOver(node) {
  // The channel carries nothing: it closes when this process is killed, which tells a service to stop.
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  // A terminal sends Ctrl-C to both; the child decides what it means.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

const pinned = runsTypeScript() ? null : findPinnedNode()
if (runsTypeScript()) {
  const { runHere } = await import(pathToFileURL(main).href)
  await runHere()
} else if (pinned) {
  handOver(pinned)
} else {
  process.stderr.write(
    `督办需要 Node.js 22.18 或更新版本，现在是 ${process.version}；请在项目文件夹运行 npm ci。\n` +
      `Duban needs Node.js 22.18 or newer, this is ${process.version}; run npm ci in the project.\n`,
  )
  process.exit(6)
}
