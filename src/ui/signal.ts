interface Signal<Told extends unknown[]> {
  /** Calls `listener` each time, until what it gives back is called. */
  hear: (listener: (...told: Told) => void) => () => void;
  tell: (...told: Told) => void;
}

/**
 * How parts of the app that share something hear that it changed; `hear` is what React asks of a store outside of it. `watch` begins
 * with the first who listens, and what it gives back ends it with the last.
 */
export function createSignal<Told extends unknown[] = []>(watch?: () => () => void): Signal<Told> {
  const listeners = new Set<(...told: Told) => void>();
  let stop: (() => void) | undefined;
  return {
    hear: (listener) => {
      if (listeners.size === 0) stop = watch?.();
      listeners.add(listener);
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) stop?.();
      };
    },
    tell: (...told) => {
      for (const listener of listeners) listener(...told);
    },
  };
}
