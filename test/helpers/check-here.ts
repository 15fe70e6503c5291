import { checkFile } from '../../src/main/db/check-pages'
import { keyIn } from '../../src/main/db/shared-key'
import { checkBy } from '../../src/main/vault/check-in-thread'

/** Where a test checks the records itself: the thread belongs to the built app. */
export const checkHere = checkBy(({ database, key }) => ({ done: Promise.resolve().then(() => checkFile(database, keyIn(key))), stop: () => {} }))
