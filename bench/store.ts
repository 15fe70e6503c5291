import { benchClientList } from './client-list'
import type { Comparison } from './measure'
import { benchOpenClient } from './open-client'
import { benchRepeat } from './repeat'
import { benchSave } from './save'
import { benchSign } from './sign'

/** What the main process does, without window or browser. Bundled as the app is, because its sources need that. */
export async function benchStore(done: (comparison: Comparison) => void): Promise<void> {
  done(await benchSave(500))
  done(await benchSign(300))
  done(await benchRepeat(300))
  done(await benchOpenClient(500))
  done(await benchClientList(500))
}
