/** Which scripts are built into one file: each file that the window asks for costs a way through the system's web view. */

/** What the bundler says of a module. */
interface Known {
  getModuleInfo: (id: string) => { code: string | null; importedIds: readonly string[]; importers: readonly string[] } | null;
}

/** The list of all that a library gives: who imports from it needs what it names, and not the whole list. */
const LIST = /\/bits-ui\/dist\/index\.js$/;
const NAMED = /import \{([^}]*)\} from ["']bits-ui["']/;

/** The words in one language (plugins/language.ts). */
const SPOKEN = /\?in=(\w+)$/;

/**
 * inFewFiles puts what the first screen needs, all that its modules import, into one file, and what several other screens
 * share into another; the words of a language have their own, and what a screen alone needs stays with it.
 */
export function inFewFiles(first: readonly string[]): { name: (id: string, known: Known) => string | null } {
  const needed = new Set<string>();
  const need = (id: string, known: Known): void => {
    const module = known.getModuleInfo(id);
    if (needed.has(id) || !module) return;
    needed.add(id);
    for (const asked of module.importedIds) {
      if (!LIST.test(asked)) need(asked, known);
      else for (const one of partsOf(asked, module.code ?? '')) need(one, known);
    }
  };
  return {
    name: (id, known) => {
      if (needed.size === 0) for (const one of first) need(one, known);
      if (needed.has(id)) return 'first';
      const spoken = SPOKEN.exec(id)?.[1];
      if (spoken) return `words-${spoken}`;
      return (known.getModuleInfo(id)?.importers.length ?? 0) > 1 ? 'shared' : null;
    },
  };
}

/** partsOf are the modules of what the code names of the list: DropdownMenu lies in bits/dropdown-menu. */
function partsOf(list: string, code: string): string[] {
  const names = NAMED.exec(code)?.[1]?.split(',') ?? [];
  return names.map((name) => {
    const folder = name.trim().replace(/ as .*/, '').replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();
    return list.replace('index.js', `bits/${folder}/exports.js`);
  });
}
