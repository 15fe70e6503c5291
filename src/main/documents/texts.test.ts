import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClient } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice
let clientId: number
beforeEach(async () => {
  practice = openTestPractice()
  clientId = (await aClient(practice.call)).id
})
afterEach(() => practice.close())

const letter = { addressee: 'Dr Hughes\nBridge Surgery', body: 'Thank you for referring Zoë.\n\nشكرا' }

describe('the text of a document', () => {
  it('is none until one is written, and none again when it is cleared', async () => {
    const of = { clientId, kind: 'letter' } as const
    expect(await practice.call('documents.text', of)).toBe(null)
    const saved = await practice.call('documents.saveText', { ...of, ...letter })
    expect(saved).toEqual({ ...letter, updatedAt: practice.clock.now() })
    expect(await practice.call('documents.text', of)).toEqual(saved)
    await practice.call('documents.clearText', of)
    expect(await practice.call('documents.text', of)).toBe(null)
  })

  it('is the newest of its kind, and one of each kind for each client', async () => {
    const other = (await aClient(practice.call)).id
    await practice.call('documents.saveText', { clientId, kind: 'letter', ...letter })
    await practice.call('documents.saveText', { clientId, kind: 'home-care', addressee: '', body: 'Heat, 15 minutes.' })
    practice.clock.forward(1)
    await practice.call('documents.saveText', { clientId, kind: 'letter', addressee: '', body: 'Shorter.' })
    await practice.call('documents.clearText', { clientId: other, kind: 'letter' })
    expect(await practice.call('documents.text', { clientId, kind: 'letter' })).toEqual({ addressee: '', body: 'Shorter.', updatedAt: practice.clock.now() })
    expect(await practice.call('documents.text', { clientId, kind: 'home-care' })).toMatchObject({ body: 'Heat, 15 minutes.' })
    expect(await practice.call('documents.text', { clientId: other, kind: 'letter' })).toBe(null)
  })

  it('takes as much as a note and no more, and writes nothing of what is too long', async () => {
    const full = { addressee: 'a'.repeat(1000), body: 'b'.repeat(20_000) }
    expect(await practice.call('documents.saveText', { clientId, kind: 'letter', ...full })).toMatchObject(full)
    const before = practice.digest()
    const tooMuch = { addressee: `${full.addressee}a`, body: `${full.body}b` }
    expect(await practice.refusal('documents.saveText', { clientId, kind: 'letter', ...tooMuch })).toMatchObject({
      code: 'invalid_input',
      fields: { addressee: expect.stringContaining('1,000'), body: expect.stringContaining('20,000') },
    })
    expect(practice.digest()).toBe(before)
  })

  it('belongs to a client in the record', async () => {
    const before = practice.digest()
    const of = { clientId: 999, kind: 'letter' } as const
    expect(await practice.refusal('documents.text', of)).toMatchObject({ code: 'not_found' })
    expect(await practice.refusal('documents.saveText', { ...of, ...letter })).toMatchObject({ code: 'not_found' })
    expect(await practice.refusal('documents.clearText', of)).toMatchObject({ code: 'not_found' })
    expect(practice.digest()).toBe(before)
  })
})
