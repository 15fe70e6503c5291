import type { Consent, ConsentGiven } from '../../src/shared/contract/consents'
import { consentWording } from '../../src/shared/domain/consent'
import type { Call } from './practice'

// Apart from the other factories: the whole-app specs use those, and their loader cannot read the vocabularies behind this one.

/** Spoken consent to sports massage, for good; `given` replaces what is different. */
export function aConsent(call: Call, clientId: number, given: Partial<ConsentGiven> = {}): Promise<Consent> {
  const subject = { kind: given.kind ?? 'therapy', subjectId: given.subjectId ?? 'sports-massage' } as const
  return call('consents.give', { clientId, sessionId: null, ...subject, manner: 'spoken', wording: consentWording(subject, false), signature: null, givenBy: '', ...given })
}
