/** What was typed and is not yet with Go: once the computer rests nothing may wait for a pause. */

interface Waiting {
  flush(): Promise<void>;
}

const waiting = new Set<Waiting>();

export const unkept = {
  add: (one: Waiting): void => void waiting.add(one),
  drop: (one: Waiting): void => void waiting.delete(one),
  /** keep sends all of it. */
  keep: (): void => {
    for (const one of [...waiting]) void one.flush();
  },
};
