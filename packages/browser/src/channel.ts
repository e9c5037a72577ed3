import type { Channel } from '@selfcare/core';

const channelName = 'selfcare.v1';

interface Notice {
  readonly topic: string;
  readonly notice: string;
}

/**
 * Notices over one BroadcastChannel, open only while somebody listens. Where there is none, nobody hears anything and nothing
 * throws.
 */
export function createChannel(connect: () => BroadcastChannel = () => new BroadcastChannel(channelName)): Channel {
  const listeners = new Map<string, Set<(notice: string) => void>>();
  let open: BroadcastChannel | undefined;

  const tryToConnect = (): BroadcastChannel | undefined => {
    try {
      return connect();
    } catch {
      return undefined;
    }
  };

  const hear = ({ data }: MessageEvent<unknown>): void => {
    if (isNotice(data)) for (const listener of [...(listeners.get(data.topic) ?? [])]) listener(data.notice);
  };

  const close = (): void => {
    open?.removeEventListener('message', hear);
    open?.close();
    open = undefined;
  };

  return {
    post(topic, notice = '') {
      const through = open ?? tryToConnect();
      through?.postMessage({ topic, notice } satisfies Notice);
      if (through !== open) through?.close();
    },
    subscribe(topic, listener) {
      const entry = (notice: string): void => listener(notice);
      listeners.set(topic, (listeners.get(topic) ?? new Set()).add(entry));
      if (!open) (open = tryToConnect())?.addEventListener('message', hear);
      return () => {
        const others = listeners.get(topic);
        others?.delete(entry);
        if (others?.size === 0) listeners.delete(topic);
        if (listeners.size === 0) close();
      };
    },
    onReturn(listener) {
      // the back-forward cache drops what is posted meanwhile
      const hearOfReturn = ({ persisted }: PageTransitionEvent): void => void (persisted && listener());
      addEventListener('pageshow', hearOfReturn);
      return () => removeEventListener('pageshow', hearOfReturn);
    },
  };
}

// Any script of the origin may post here.
function isNotice(data: unknown): data is Notice {
  const { topic, notice } = (data ?? {}) as Partial<Notice>;
  return typeof topic === 'string' && typeof notice === 'string';
}
