import type { ClientDetails } from '../contract/clients'

export const sexes = ['female', 'male', 'intersex', 'not-stated'] as const

/** Outlines of the body figure; all share the same regions. */
export const figures = ['neutral', 'female', 'male'] as const

/** A client of whom nothing is known yet. */
export const blankClient: ClientDetails = {
  givenName: '',
  familyName: '',
  preferredName: '',
  pronouns: '',
  bornOn: null,
  sex: null,
  phone: '',
  email: '',
  address: '',
  emergencyName: '',
  emergencyPhone: '',
  emergencyRelation: '',
  gpName: '',
  gpPractice: '',
  occupation: '',
  notes: '',
  figure: 'neutral',
}
