declare module 'react-dom/client' {
  export interface Root {
    render(children: import('react').ReactNode): void;
    unmount(): void;
  }
  /** Draws below the element from now on. */
  export function createRoot(container: Element): Root;
}
