import { Component, type ReactNode } from 'react'
import { say } from '../locales/first-words'
import { PlainButton, PlainNotice } from '../ui/plain'
import classes from './error-boundary.module.css'

interface Props {
  children: ReactNode
}

/** A screen that fails says so and can be opened again; React offers this to class components only. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <main className={classes.failed}>
        <PlainNotice>{say('common:failure.screen')}</PlainNotice>
        <PlainButton onClick={() => this.setState({ failed: false })}>{say('common:tryAgain')}</PlainButton>
      </main>
    )
  }
}
