import type { SessionActivity, SessionScore } from '../../../../shared/contract/session-content'
import type { Edit } from '../edits'

/** Most activities the scale is meant for; `SessionContent` takes no more. */
export const mostActivities = 5

/** An activity in the client's words, not scored yet. Nothing happens without words, with a sixth one, or with the same words again. */
export const addActivity =
  (id: string, words: string): Edit =>
  (content) => {
    const text = words.trim()
    const there = content.activities.some((entry) => entry.text === text)
    if (text === '' || there || content.activities.length >= mostActivities) return content
    return { ...content, activities: [...content.activities, { id, text, score: null, carriedOn: null }] }
  }

const oneActivity =
  (id: string, change: (entry: SessionActivity) => SessionActivity): Edit =>
  (content) => ({ ...content, activities: content.activities.map((entry) => (entry.id === id ? change(entry) : entry)) })

/** Other words for the same activity: it keeps its id, so its scores of other visits stay with it. Never without words. */
export const renameActivity =
  (id: string, text: string): Edit =>
  (content) =>
    text.trim() === '' ? content : oneActivity(id, (entry) => ({ ...entry, text }))(content)

/** The score of today; the same number as the carried one confirms it. */
export const scoreActivity = (id: string, score: number | null): Edit => oneActivity(id, (entry) => ({ ...entry, score, carriedOn: null }))

export const removeActivity =
  (id: string): Edit =>
  (content) => ({ ...content, activities: content.activities.filter((entry) => entry.id !== id) })

/** The score of a measure as asked today, in its place in the list or at the end; null takes it away. */
export const setScore =
  (measureId: string, value: number | null): Edit =>
  (content) => {
    const at = content.scores.findIndex((entry) => entry.measureId === measureId)
    if (value === null) return at < 0 ? content : { ...content, scores: content.scores.filter((entry) => entry.measureId !== measureId) }
    const score: SessionScore = { measureId, value, carriedOn: null }
    return { ...content, scores: at < 0 ? [...content.scores, score] : content.scores.with(at, score) }
  }

const confirmed = <T extends { carriedOn: string | null }>(list: T[]): T[] => list.map((entry) => (entry.carriedOn === null ? entry : { ...entry, carriedOn: null }))

/** Every carried activity and score holds today. */
export const confirmFunction: Edit = (content) =>
  [...content.activities, ...content.scores].some((entry) => entry.carriedOn !== null)
    ? { ...content, activities: confirmed(content.activities), scores: confirmed(content.scores) }
    : content
