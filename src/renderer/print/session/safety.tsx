import type { TFunction } from 'i18next'
import type { Notice } from '../../../shared/domain/notice'
import { aboutWords, placeWords } from '../../../shared/domain/notice-words'
import { safetySourceById } from '../../../shared/reference/safety'
import type { SessionData } from '../document-data'
import { Heading } from '../facts'
import type { Block } from '../pages/block'
import { Apart } from '../runs'
import classes from '../sheet.module.css'

type Words = TFunction<'safety'>

/** What was to be watched and why the therapist went on, word for word. Left out where nothing was asked and nothing came up. */
export function safetyBlocks(t: Words, { session, notices }: SessionData): Block[] {
  const { healthChecked, overrides } = session.content
  if (healthChecked === null && notices.length === 0) return []
  return [
    { kind: 'whole', id: 'safety-heading', node: <Heading>{t('signed.title')}</Heading>, keepWithNext: true },
    { kind: 'whole', id: 'safety-asked', node: <p>{t(healthChecked === null ? 'signed.notAsked' : `signed.${healthChecked}`)}</p>, keepWithNext: notices.length > 0 },
    ...(notices.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            id: 'safety',
            caption: t(session.status === 'draft' ? 'signed.draftTable' : 'signed.table'),
            columns: 'safety',
            head: (
              <tr>
                <th scope="col">{t('signed.notice')}</th>
                <th scope="col">{t('signed.given')}</th>
              </tr>
            ),
            rows: notices.map((notice) => ({
              id: notice.id,
              node: <Row t={t} notice={notice} reason={overrides.find(({ noticeId }) => noticeId === notice.id)?.reason ?? null} />,
            })),
          },
        ]),
  ]
}

function Row({ t, notice, reason }: { t: Words; notice: Notice; reason: string | null }) {
  const about = aboutWords(notice)
  const places = placeWords(notice)
  const sources = notice.sourceIds.map((id) => {
    const source = safetySourceById(id)
    return source === undefined ? id : t('source', { title: source.title, facts: [source.year, t(`kind.${source.kind}`)].filter((it) => it !== null).join(', ') })
  })
  return (
    <tr>
      <th scope="row">
        {t(`level.${notice.level}`)}: {notice.title}
        {about === '' ? null : ` (${about})`}
        {notice.advice === undefined ? null : <p>{notice.advice}</p>}
        <p>{notice.why}</p>
        {places.length === 0 ? null : <p>{`${t('panel.places')}: ${places.join('; ')}`}</p>}
        {notice.wider === undefined ? null : <p>{notice.wider}</p>}
        {notice.unsure === null ? null : <p>{t(`unsure.${notice.unsure}`)}</p>}
        {sources.length === 0 ? null : <p className={classes.source}>{`${t('panel.sources')}: ${sources.join('; ')}`}</p>}
      </th>
      <td>{reason === null ? '–' : <Apart text={reason} />}</td>
    </tr>
  )
}
