import i18next from 'i18next'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { aMovement } from '../../../../test/helpers/factories'
import type { SessionContent } from '../../../shared/contract/session-content'
import type { Session } from '../../../shared/contract/sessions'
import { blankSession } from '../../../shared/domain/blank-entries'
import { findingWords, movementScales } from '../../../shared/domain/findings'
import { bandOf, measureRange } from '../../../shared/domain/measure-range'
import { movementLabel, movements, scaleById } from '../../../shared/reference/mobility'
import { measureLabel, measures } from '../../../shared/reference/outcomes'
import { SignedFunction } from '../../features/sessions/function/signed-function'
import { SignedMovements } from '../../features/sessions/signed-movements'
import { startLanguage } from '../../locales'
import { DrawBlock } from '../pages/draw-block'
import { functionBlocks } from './function'
import { measuredBlocks } from './measured'

// What a signed session shows and prints of movement and function: every word of the vocabularies.

beforeAll(() => startLanguage('en'))

const textOf = (html: string) =>
  html.replace(/<[^>]+>/g, ' ').replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&').replace(/\s+/g, ' ')

function shownAndPrinted(changes: Partial<SessionContent>): [screen: string, paper: string] {
  const content = { ...blankSession({ complaintId: null, heldOn: '2026-11-22', startTime: '14:00' }), ...changes }
  const t = i18next.getFixedT(null, 'documents')
  // Of a session these blocks read the content only.
  const session = { content } as Session
  const blocks = [...measuredBlocks(t, session), ...functionBlocks(t, session)]
  const screen = (
    <>
      <SignedMovements movements={content.movements} />
      <SignedFunction activities={content.activities} scores={content.scores} />
    </>
  )
  return [textOf(renderToStaticMarkup(screen)), blocks.map((block) => textOf(renderToStaticMarkup(<DrawBlock block={block} />))).join(' ')]
}

const expectOnBoth = (changes: Partial<SessionContent>, ...words: string[]) => {
  for (const text of shownAndPrinted(changes)) for (const word of words) expect(text).toContain(word)
}

describe('movement', () => {
  it.each(movements().map((movement) => movement.id))('%s with its side and values', (id) => {
    const side = movements().find((movement) => movement.id === id)?.bilateral ? 'right' : 'both'
    expectOnBoth({ movements: [aMovement(id, { side, before: 7, after: 12 })] }, `${movementLabel(id)}${side === 'both' ? '' : ', right'}`, id.includes('behind-back') ? 'T12' : '12')
  })

  it.each(movementScales.flatMap((scale) => scaleById(scale)?.grades.map(({ id }) => [scale, id] as const) ?? []))('%s, %s', (scale, grade) => {
    const words = findingWords(scale, grade)
    expectOnBoth({ movements: [aMovement('cervical-flexion', { findings: { [scale]: grade } })] }, `${words.scale}: ${words.grade}`)
  })

  it.each([
    [{ limitedBy: 'pain' }, 'limited by pain'], [{ limitedBy: 'stiffness' }, 'limited by stiffness'], [{ limitedBy: 'other' }, 'limited by something else'],
    [{ coarse: 'worse' }, 'worse than last visit'], [{ coarse: 'same' }, 'same as last visit'], [{ coarse: 'better' }, 'better than last visit'], [{ coarse: 'full' }, 'full range'],
    [{ before: 60, carriedOn: '2026-11-08' }, 'carried from 08-Nov-2026, not re-examined'],
  ] as const)('%j', (values, words) => expectOnBoth({ movements: [aMovement('cervical-flexion', values)] }, words))

  it('credits the Medical Research Council in print where its grade was given, and only there', () => {
    const [, paper] = shownAndPrinted({ movements: [aMovement('elbow-flexion', { side: 'left', findings: { 'mrc-strength': 'mrc-strength-4' } })] })
    expect(paper).toContain('Medical Research Council')
    expect(shownAndPrinted({ movements: [aMovement('elbow-flexion', { side: 'left', before: 100 })] })[1]).not.toContain('Medical Research Council')
  })
})

describe('function', () => {
  it.each(measures().map((measure) => measure.id))('%s with its value, its band where there is one, and whether it was carried', (measureId) => {
    const { max } = measureRange(measureId)
    const band = bandOf(measureId, max)
    expectOnBoth({ scores: [{ measureId, value: max, carriedOn: '2026-11-08' }] }, measureLabel(measureId), String(max), ...(band === null ? [] : [`, ${band} (`]), 'carried from 08-Nov-2026, not re-examined')
  })

  it('activities in any writing, with their scores, and a dash where none was given', () => {
    const activity = (text: string, score: number | null, carriedOn: string | null = null) => ({ id: text, text, score, carriedOn })
    const activities = [activity('Geige spielen', 6), activity('حمل الأطفال', 3, '2026-11-08'), activity('上楼梯', null)]
    expectOnBoth({ activities }, 'Geige spielen', 'حمل', '上楼梯', 'carried from 08-Nov-2026, not re-examined', 'Patient-Specific Functional Scale', '–')
  })

  it('a rating of change with its sign', () => expectOnBoth({ scores: [{ measureId: 'groc-15', value: -3, carriedOn: null }] }, '−3 (−7 to +7)'))

  it('nothing where nothing was asked', () => expect(shownAndPrinted({}).map((text) => text.trim())).toEqual(['', '']))
})
