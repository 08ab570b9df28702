/** What is on its way to Go from a page that was just left: the next one reads only what rests on it. */

let leaving: Promise<unknown> = Promise.resolve();

/** beforeReading has the next reading wait for what is on its way. */
export function beforeReading(sent: Promise<unknown>): void {
  leaving = Promise.allSettled([leaving, sent]);
}

/** settledBefore ends when nothing is on its way. */
export async function settledBefore(): Promise<void> {
  await leaving;
}
