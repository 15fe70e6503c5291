export function SessionPreviewScreen(_props: { sessionId: number }) {
  return <h1>SessionPreviewScreen</h1>
}
