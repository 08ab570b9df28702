/** Which job was started last of each kind; it outlives the page, as the job does. */
class Started {
  #ids = $state<Record<string, string>>({});

  of(kind: string): string {
    return this.#ids[kind] ?? '';
  }

  note(kind: string, id: string): void {
    this.#ids[kind] = id;
  }
}

export const started = new Started();
