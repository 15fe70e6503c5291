import { z } from 'zod'
import { expectKnown, expectUniqueIds, report } from './cross-references'
import { Line, Slug } from './vocabulary-schema'

function shape() {
  const ChannelId = z.string().regex(/^[A-Z]{2}$/, 'not a channel code')
  const Hanzi = z.string().regex(/^\p{Script=Han}+$/u, 'not Chinese characters')

  const Channel = z.strictObject({
    id: ChannelId,
    name: Line,
    hanzi: Hanzi,
    laterality: z.enum(['bilateral', 'midline', 'mixed']),
    count: z.int().positive(),
    otherCodes: z.array(Line),
  })

  const Point = z.strictObject({
    /** WHO code ("LI4"), extra point code ("EX-HN3"), or our own for the two without one ("EX-ANMIAN"). */
    code: z.string().regex(/^([A-Z]{2}\d{1,2}|EX-(HN|CA|B|UE|LE)\d{1,2}|EX-[A-Z]{4,})$/, 'not a point code'),
    channel: ChannelId,
    number: z.int().positive().nullable(),
    pinyin: Line,
    pinyinTone: Line.nullable(),
    hanzi: Hanzi,
    hanziTraditional: Hanzi,
    english: Line.nullable(),
    aliases: z.array(Line),
    region: Slug,
    view: z.enum(['front', 'back', 'side']),
    midline: z.boolean(),
    laterality: z.enum(['bilateral', 'midline', 'left', 'right']),
    /** Needle sites when both sides are treated. */
    sites: z.int().positive(),
    location: Line,
    standard: z.enum(['WHO-2008', 'WHO-1991-extra', 'uncoded']),
  })

  return z.strictObject({
    schema: z.literal('acupoints/1'),
    generated: z.iso.date(),
    units: z.strictObject({ cun: Line, fingerCun: Line }),
    viewRule: Line,
    channels: z.array(Channel),
    regions: z.array(z.strictObject({ id: Slug, label: Line })),
    points: z.array(Point),
  })
}

export const acupointsSchema = () =>
  shape().superRefine((file, issues) => {
    const channels = expectUniqueIds(issues, ['channels'], file.channels)
    const regions = expectUniqueIds(issues, ['regions'], file.regions)
    const codes = new Set<string>()
    file.points.forEach((point, index) => {
      const path = ['points', index]
      if (codes.has(point.code)) report(issues, [...path, 'code'], `"${point.code}" is there twice`)
      codes.add(point.code)
      expectKnown(issues, [...path, 'channel'], point.channel, channels, 'channel')
      expectKnown(issues, [...path, 'region'], point.region, regions, 'region')
      if (point.channel !== 'EX' && point.code !== `${point.channel}${point.number}`) {
        report(issues, [...path, 'code'], `should be "${point.channel}${point.number}"`)
      }
      if (point.midline !== (point.laterality === 'midline')) {
        report(issues, [...path, 'midline'], `does not fit laterality "${point.laterality}"`)
      }
      if (point.laterality === 'bilateral' && point.sites % 2 === 1) {
        report(issues, [...path, 'sites'], `${point.sites} cannot lie on both sides`)
      }
    })
    file.channels.forEach((channel, index) => {
      const found = file.points.filter((point) => point.channel === channel.id)
      if (found.length !== channel.count) {
        report(issues, ['channels', index, 'count'], `says ${channel.count}, but there are ${found.length}`)
      }
      if (channel.id === 'EX') return
      const gap = found.findIndex((point, at) => point.number !== at + 1)
      if (gap >= 0) report(issues, ['channels', index], `point ${channel.id}${gap + 1} is missing or out of order`)
    })
  })

export type AcupointsFile = z.infer<ReturnType<typeof acupointsSchema>>
