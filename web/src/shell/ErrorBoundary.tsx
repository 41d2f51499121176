import { Component, type ReactNode } from 'react'
import { Notice } from '../components/Notice.tsx'
import type { Translate } from '../strings/strings.ts'

interface Props {
  readonly children: ReactNode
  readonly t: Translate
}

/** Keeps a page that fails from taking the shell with it. A class, because React offers this to classes alone. */
export class ErrorBoundary extends Component<Props, { failure: string | null }> {
  override state = { failure: null }

  static getDerivedStateFromError(error: unknown): { failure: string } {
    return { failure: String(error) }
  }

  override render(): ReactNode {
    const { children, t } = this.props
    if (this.state.failure === null) return children
    return (
      <Notice title={t('state.crashed')} text={this.state.failure}>
        <button type="button" onClick={() => location.reload()}>
          {t('state.reload')}
        </button>
      </Notice>
    )
  }
}
