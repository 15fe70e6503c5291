import type { TFunction } from 'i18next'

export interface RecordWords {
  t: TFunction<'record'>
  d: TFunction<'documents'>
  c: TFunction<'clients'>
  p: TFunction<'progress'>
  s: TFunction<'safety'>
}
