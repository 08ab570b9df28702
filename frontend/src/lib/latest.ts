/**
 * latest gives a function that starts work at once, never twice at a time: called while it runs, however
 * often, it makes one more run afterwards. So the newest wish is always served, and keys that come faster
 * than the work never keep it from ending. work handles its own errors.
 */
export function latest(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    running = true;
    do {
      again = false;
      await work();
    } while (again);
    running = false;
  };
  return () => {
    if (running) again = true;
    else void run();
  };
}
