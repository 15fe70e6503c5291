import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { DocumentRequest } from '../../../shared/contract/documents'
import type { AppError } from '../../../shared/errors'
import { type DocumentData, loadDocument, nowInstant } from '../../print/document-data'

/** What the document shows, read as the print window reads it. Options only choose what is drawn, so they read nothing anew, but for the language. */
export function useDocument(request: DocumentRequest) {
  const subject = request.kind === 'session' ? request.sessionId : request.clientId
  return useQuery<DocumentData, AppError>({
    queryKey: ['document', request.kind, subject, request.options.language],
    queryFn: () => loadDocument(request, nowInstant()),
    // Until the words of another language are in, the page stays in the one before.
    placeholderData: keepPreviousData,
  })
}
