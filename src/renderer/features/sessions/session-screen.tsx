export function SessionScreen(_props: { sessionId: number }) {
  return <h1>SessionScreen</h1>
}
