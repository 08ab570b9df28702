/** The tone of what is to be done with an entry. */
export const tones: Record<string, 'done' | 'partial' | 'stale' | 'missing' | 'na'> = { new: 'done', changed: 'partial', remove: 'missing', archive: 'stale' };
