import { Alert, Button, Center, Stack } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import i18next from 'i18next'

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
      <Center h="100%" p="xl">
        <Stack maw={520}>
          <Alert color="red" title={i18next.t('failure.title')}>
            {i18next.t('failure.screen')}
          </Alert>
          <Button onClick={() => this.setState({ failed: false })}>{i18next.t('tryAgain')}</Button>
        </Stack>
      </Center>
    )
  }
}
