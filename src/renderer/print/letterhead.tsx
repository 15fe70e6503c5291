import type { PracticeSettings } from '../../shared/contract/settings'
import { Apart } from './runs'
import classes from './sheet.module.css'

export const hasLetterhead = (practice: PracticeSettings): boolean => practice.practiceName !== '' || practice.therapistName !== ''

/** Who writes: the practice at the start of the line, how to reach it at the end. Nothing when nothing is set. */
export function Letterhead({ practice, logo }: { practice: PracticeSettings; logo: string | null }) {
  if (!hasLetterhead(practice) && logo === null) return <div className={classes.letterhead} />
  const name = practice.practiceName || practice.therapistName
  const person = [practice.practiceName === '' ? '' : practice.therapistName, practice.qualification].filter(Boolean)
  return (
    <div className={classes.letterhead}>
      {logo === null ? null : <img className={classes.logo} src={logo} alt={name} decoding="sync" />}
      <div className={classes.writer}>
        <p className={classes.practice}>
          <Apart text={name} />
        </p>
        {person.length === 0 ? null : (
          <p>
            <Apart text={person.join(', ')} />
          </p>
        )}
        {practice.registration === '' ? null : (
          <p className={classes.quiet}>
            <Apart text={practice.registration} />
          </p>
        )}
      </div>
      <div className={classes.reach}>
        {[...practice.address.split('\n'), practice.phone, practice.email]
          .filter((line) => line.trim() !== '')
          .map((line) => (
            <p key={line}>
              <Apart text={line} />
            </p>
          ))}
      </div>
    </div>
  )
}
