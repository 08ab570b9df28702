/**
 * WebKit has no async iteration of ReadableStream, and pdf.js reads text with it ("undefined is not a
 * function"). supplyStreamIteration adds it where it is missing; Chromium has its own.
 */
export function supplyStreamIteration(): void {
  const prototype = ReadableStream.prototype as { [Symbol.asyncIterator]?: unknown };
  if (prototype[Symbol.asyncIterator]) return;
  prototype[Symbol.asyncIterator] = async function* (this: ReadableStream) {
    const reader = this.getReader();
    try {
      for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
    } finally {
      reader.releaseLock();
    }
  };
}
