/** A lot made comparable: people type it in any case and with blanks anywhere. Hyphens and zeros are part of it. */
export function lotKey(lot: string): string {
  return lot.normalize('NFKC').toUpperCase().replace(/\s+/g, '')
}
