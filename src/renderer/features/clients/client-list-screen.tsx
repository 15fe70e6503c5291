export function ClientListScreen() {
  return <h1>ClientListScreen</h1>
}
