import type { Complaint } from '../../../shared/contract/complaints'
import { formatDay } from '../../../shared/domain/days'
import { therapiesGiven } from '../../../shared/domain/referral-letter'
import { areaById } from '../../../shared/reference/anatomy'
import { causeById, effectById, factorById, onsetById } from '../../../shared/reference/causes'
import { redFlagById, treatmentAlertById } from '../../../shared/reference/safety'
import { therapyLabel } from '../../../shared/reference/therapies'
import { clientName, type NameStyle } from '../client-name'
import type { LetterData } from '../document-data'
import { foundWords, type LetterWords } from './found-words'
import { apart, inSentence, listed } from './in-sentence'

/** To whom the letter goes unless the therapist writes another: the doctor of the record. Empty when none is recorded. */
export const addresseeOf = ({ client }: Pick<LetterData, 'client'>): string => [client.gpName, client.gpPractice].filter(Boolean).join('\n')

/**
 * The letter in plain sentences, from what the record holds and nothing else: what is not recorded is not said, what was carried is no
 * value, and nothing is called the cause of anything. It is for the therapist to change. The line about the client's agreement has a
 * blank: the record does not know that agreement.
 */
export function letterText(words: LetterWords, data: LetterData, names: NameStyle): string {
  const { t } = words
  const { care, client, practice } = data
  const name = apart(clientName(client, names))
  const doctor = client.gpName.split('\n')[0] ?? ''
  return [
    doctor === '' ? t('salutation.unnamed') : t('salutation.named', { name: apart(doctor) }),
    introduction(words, data, name),
    care.complaint === null ? '' : complaintWords(words, care.complaint),
    foundWords(words, care.visits, practice),
    safety(words, data),
    outlook(words, data),
    t('agreement', { name }),
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

function introduction({ t }: LetterWords, { care: { visits, others } }: LetterData, name: string): string {
  const [first] = visits
  const last = visits.at(-1)
  if (first === undefined || last === undefined) return t(others > 0 ? 'intro.noneFor' : 'intro.none', { name })
  const given = therapiesGiven(visits)
  const therapies = listed(given.map(({ therapyId, count }) => {
    const therapy = inSentence(therapyLabel(therapyId))
    return given.length === 1 ? therapy : t('therapyTimes', { therapy, count })
  }))
  const facts = { name, from: formatDay(first.heldOn), to: formatDay(last.heldOn), therapies }
  if (visits.length === 1) return t(others > 0 ? 'intro.oneFor' : 'intro.one', facts)
  return t(others > 0 ? 'intro.manyFor' : 'intro.many', { ...facts, count: visits.length })
}

function complaintWords({ t, d }: LetterWords, complaint: Complaint): string {
  const { title, areaIds, side, onsetId, startedOn, causeIds, aggravatingIds, easingIds, effects } = complaint
  const areas = listed(areaIds.map((id) => inSentence(areaById(id)?.label ?? id)))
  const onset = [onsetId === null ? '' : inSentence(onsetById(onsetId)?.label ?? onsetId), startedOn === null ? '' : d('fact.since', { on: formatDay(startedOn) })]
  const factor = (id: string) => inSentence(factorById(id)?.label ?? id)
  const clauses = [
    ['causes', causeIds.map((id) => inSentence(causeById(id)?.label ?? id))],
    ['worse', aggravatingIds.map(factor)],
    ['better', easingIds.map(factor)],
    ['hinders', effects.map(({ effectId, rating }) => {
      const effect = inSentence(effectById(effectId)?.label ?? effectId)
      return rating === null ? effect : d('complaint.rated', { effect, rating })
    })],
  ] as const
  const account = clauses.flatMap(([kind, labels]) => (labels.length === 0 ? [] : [t(`complaint.${kind}`, { list: listed(labels) })])).join('; ')
  return [
    t('complaint.title', { title: apart(title) }),
    areas === '' ? '' : side === null ? t('complaint.where', { areas }) : t('complaint.whereSide', { areas, side: d(`complaint.side.${side}`) }),
    onset.some(Boolean) ? t('complaint.onset', { onset: onset.filter(Boolean).join(', ') }) : '',
    account === '' ? '' : t('complaint.told', { account }),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Red flags only where they were asked about or noted; adverse events of the visits the letter speaks of. */
function safety({ t }: LetterWords, { care: { complaint, visits }, events }: LetterData): string {
  const flags = listed((complaint?.redFlagIds ?? []).map((id) => inSentence(redFlagById(id)?.label ?? id)))
  const asked = complaint?.redFlagsAskedOn ?? null
  const flagWords =
    asked === null ? (flags === '' ? '' : t('redFlags.noted', { list: flags })) : flags === '' ? t('redFlags.asked', { on: formatDay(asked) }) : t('redFlags.present', { on: formatDay(asked), list: flags })
  const alerts = events
    .filter(({ sessionId }) => visits.some((visit) => visit.sessionId === sessionId))
    .flatMap(({ alertIds, heldOn }) => alertIds.map((id) => t('alerts.one', { alert: inSentence(treatmentAlertById(id)?.label ?? id), on: formatDay(heldOn) })))
  const alertWords = visits.length === 0 ? '' : alerts.length === 0 ? t('alerts.none') : t('alerts.some', { list: listed(alerts) })
  return [flagWords, alertWords].filter(Boolean).join(' ')
}

function outlook({ t }: LetterWords, { care: { complaint, visits }, nextVisit }: LetterData): string {
  const noted = visits.findLast((visit) => visit.plan.trim() !== '')
  const ofVisit = noted === undefined ? '' : t('planOf', { on: formatDay(noted.heldOn), text: quoted(t, noted.plan.trim()) })
  const ofComplaint = complaint?.plan.trim() ?? ''
  const plan = ofComplaint === '' ? ofVisit : t('plan', { text: quoted(t, ofComplaint) })
  const goal = complaint?.goal.trim() ?? ''
  const last = visits.at(-1)
  const next =
    nextVisit === null || last === undefined ? '' : nextVisit.kind === 'weeks' ? t('next.weeks', { count: nextVisit.weeks, on: formatDay(last.heldOn) }) : t(`next.${nextVisit.kind}`)
  return [goal === '' ? '' : t('goal', { text: quoted(t, goal) }), plan, next].filter(Boolean).join('\n')
}

/** Most characters of a text that the letter takes over; the rest stands in the record, and the cut shows. */
const longest = 1000

function quoted(t: LetterWords['t'], text: string): string {
  const characters = Array.from(text)
  return apart(characters.length <= longest ? text : t('cut', { text: characters.slice(0, longest).join('').trimEnd() }))
}
