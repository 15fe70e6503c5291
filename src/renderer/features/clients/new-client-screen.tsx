export function NewClientScreen() {
  return <h1>NewClientScreen</h1>
}
