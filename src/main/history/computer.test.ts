import { spawnSync } from 'node:child_process'
import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bundleForNode } from '../../../test/helpers/bundle'

/** Nobody has this number, so the account has no name, as in many containers. */
const nameless = 54_321

// Only root may start a process as somebody else.
it.skipIf(process.getuid?.() !== 0)('is told for an account without a name too: the app starts', async () => {
  const folder = await bundleForNode({ computer: 'src/main/history/computer.ts' })
  try {
    chmodSync(folder, 0o755)
    const ask = `import { thisComputer } from ${JSON.stringify(join(folder, 'computer.js'))}; console.log(thisComputer())`
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', ask], { uid: nameless, cwd: '/', encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject([process.platform, expect.any(String), '', expect.any(String)])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
