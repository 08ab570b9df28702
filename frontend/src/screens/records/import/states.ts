/** What becomes of a row, as signs. */
import CircleAlert from '@lucide/svelte/icons/circle-alert';
import CirclePlus from '@lucide/svelte/icons/circle-plus';
import Equal from '@lucide/svelte/icons/equal';
import Minus from '@lucide/svelte/icons/minus';
import PencilLine from '@lucide/svelte/icons/pencil-line';
import type { Component } from 'svelte';

export const stateIcons: Readonly<Record<string, Component>> = { new: CirclePlus, changed: PencilLine, same: Equal, refused: CircleAlert, skipped: Minus };
