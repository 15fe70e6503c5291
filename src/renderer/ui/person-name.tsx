import { fullName, type NameParts } from '../../shared/domain/client-name'

/** A person's name, and what they are called, each kept apart from the text around it whatever its direction. */
export function PersonName({ person }: { person: NameParts }) {
  const whole = fullName(person)
  const called = person.preferredName
  if (whole === '' || called === '' || called === person.givenName || called === whole) return <bdi>{whole || called}</bdi>
  return (
    <>
      <bdi>{whole}</bdi> <bdi>“{called}”</bdi>
    </>
  )
}
