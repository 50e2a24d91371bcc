import { Component } from "react";
import type { ReactNode } from "react";
import { Fault } from "./Fault";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
  readonly failed: boolean;
}

/** Catches a fault of what is drawn inside it, and says so in words; never a blank window. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { error: null, failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true };
  }

  private readonly again = (): void => this.setState({ error: null, failed: false });

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <Fault error={this.state.error} onAgain={this.again} />;
  }
}
