import type { TFunction } from 'i18next'
import type { Session, SessionVersion } from '../../../shared/contract/sessions'
import { authorName, standingOf, whenOf } from '../../features/sessions/versions/version-words'
import { FieldHeading, Heading } from '../facts'
import type { Block } from '../pages/block'
import { paragraphs } from '../paragraphs'
import { Apart } from '../runs'
import classes from '../sheet.module.css'

type Words = TFunction<'documents'>

const printed = ['amendment', 'addendum', 'withdrawn', 'reinstated'] as const
type Printed = SessionVersion & { kind: (typeof printed)[number] }

const isPrinted = (version: SessionVersion): version is Printed => printed.some((kind) => kind === version.kind)

/**
 * What became of a note after it was signed, in its order: amended, added to, withdrawn, brought back; each with date, name and reason.
 * Where notes are left out, so are the words that were added to them.
 */
export function afterSigning(t: Words, { versions }: Pick<Session, 'versions'>, withNotes: boolean): Block[] {
  const later = versions.filter(isPrinted)
  if (later.length === 0) return []
  return [
    { kind: 'whole', id: 'after-heading', node: <Heading>{t('after.title')}</Heading>, keepWithNext: true },
    ...later.flatMap((version): Block[] => {
      const id = `after-${version.version}`
      const words = withNotes ? paragraphs(`${id} text`, version.text) : []
      const reason = version.reason === '' ? [] : [<p key="reason"><Apart text={t('after.reason', { reason: version.reason })} /></p>]
      return [
        { kind: 'whole', id, node: <FieldHeading>{t(`after.${version.kind}`, whenOf(version))}</FieldHeading>, keepWithNext: true },
        ...words,
        {
          kind: 'whole',
          id: `${id} why`,
          node: (
            <div className={classes.quiet}>
              {reason}
              {authorName(version) === '' ? null : (
                <p>
                  <Apart text={authorName(version)} />
                </p>
              )}
            </div>
          ),
        },
      ]
    }),
  ]
}

/** Over the original of an amended note. */
export function originalTitle(t: Words, session: Session): string {
  const own = standingOf(session)
  return own === undefined ? t('after.original') : t('after.originalOf', { number: own.version, ...whenOf(own) })
}
