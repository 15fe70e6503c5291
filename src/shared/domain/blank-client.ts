import type { ClientDetails } from '../contract/clients'

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
