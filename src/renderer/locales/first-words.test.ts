import { expect, test } from 'vitest'
import { say } from './first-words'

test.each([
  [say('locked.title'), 'Levator is locked'],
  [say('common:appName'), 'Levator'],
  [say('common:failure.title'), 'That did not work'],
  [say('locked.wait', { count: 1 }), 'The next one is taken in 1 second.'],
  [say('locked.wait', { count: 30 }), 'The next one is taken in 30 seconds.'],
  [say('setUp.step', { step: 2, of: 3 }), 'Step 2 of 3'],
  // A blank that nothing fills is seen in a test or a picture, where an empty place is not.
  [say('setUp.step', { step: 2 }), 'Step 2 of {{of}}'],
])('%s', (said, expected) => expect(said).toBe(expected))
