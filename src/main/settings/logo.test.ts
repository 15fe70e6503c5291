import { deflateSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice
beforeEach(() => {
  practice = openTestPractice()
})
afterEach(() => practice.close())

/** A PNG of that size; its checksums are left at zero, which nobody here looks at. */
function png(width: number, height: number, padding = 0): string {
  const chunk = (name: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(4))), chunk('tEXt', Buffer.alloc(padding)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]).toString('base64')
}

const logo = () => practice.call('settings.logo', {})

describe('the picture of the letterhead', () => {
  it('is none at first, is kept, replaced and taken away', async () => {
    expect(await logo()).toEqual({ png: null })
    expect(await practice.call('settings.setLogo', { png: png(600, 200) })).toEqual({ png: png(600, 200) })
    await practice.call('settings.setLogo', { png: png(10, 10) })
    expect(await logo()).toEqual({ png: png(10, 10) })
    expect(await practice.call('settings.setLogo', { png: null })).toEqual({ png: null })
    expect(await logo()).toEqual({ png: null })
  })

  it.each([
    ['too wide', png(601, 10)],
    ['too high', png(10, 201)],
    ['too heavy', png(10, 10, 200_000)],
    ['cut short', Buffer.from(png(10, 10), 'base64').subarray(0, 20).toString('base64')],
    ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>').toString('base64')],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 60 }, () => 0)]).toString('base64')],
    ['nothing', ''],
  ])('is refused when it is %s, and the one before stays', async (_what, wrong) => {
    await practice.call('settings.setLogo', { png: png(20, 20) })
    expect(await practice.refusal('settings.setLogo', { png: wrong })).toMatchObject({ code: 'invalid_input', fields: { png: expect.any(String) } })
    expect(await logo()).toEqual({ png: png(20, 20) })
  })
})
