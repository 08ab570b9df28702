import { describe, expect, it } from 'vitest';
import { chordOf, letterOf, pressed } from '$lib/keys';
import { shortcuts } from '$lib/shortcuts';
import { wordings } from '$lib/i18n/words';
import { appearance, zooms } from '$lib/state/theme.svelte';

const key = (init: KeyboardEventInit & { keyCode?: number }): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', init);
  Object.defineProperty(event, 'keyCode', { value: init.keyCode ?? 0 });
  return event;
};

describe('a key', () => {
  it.each([
    ['of a Bengali layout goes by its place', { key: 'ক', code: 'KeyK', ctrlKey: true }, 'Ctrl+KeyK'],
    ['of a screen keyboard has a number alone', { key: 'k', code: '', keyCode: 75, ctrlKey: true }, 'Ctrl+KeyK'],
    ['for a figure too', { key: '৪', code: '', keyCode: 52, ctrlKey: true }, 'Ctrl+Digit4'],
    ['of the upper row', { key: 'F3', code: '', keyCode: 114, shiftKey: true }, 'Shift+F3'],
    ['that an input method has taken is none', { key: 'Process', code: 'KeyK', keyCode: 229, ctrlKey: true }, ''],
    ['while something is composed is none', { key: 'Escape', code: 'Escape', isComposing: true }, ''],
    ['that Avro sends has no place', { key: 'ক', code: '', keyCode: 231 }, ''],
  ])('%s', (_, init, chord) => expect(chordOf(key(init))).toBe(chord));

  it('zooms by every way in which plus is struck', () => {
    for (const code of ['Equal', 'NumpadAdd']) expect(pressed(key({ code, ctrlKey: true }), 'larger')).toBe(true);
    expect(pressed(key({ code: 'Equal', ctrlKey: true, shiftKey: true }), 'larger')).toBe(true);
  });

  it.each([
    ['a letter', { key: 'ক' }, 'ক'],
    ['a letter of two units', { key: '😀' }, '😀'],
    ['no name of a key', { key: 'Enter' }, ''],
    ['nothing with Ctrl', { key: 'a', ctrlKey: true }, ''],
    ['a letter of the third level, where Windows holds Ctrl and Alt', { key: 'ৎ', ctrlKey: true, altKey: true, modifierAltGraph: true }, 'ৎ'],
    ['nothing while it is composed', { key: 'ক', isComposing: true }, ''],
  ])('writes %s', (_, init, letter) => expect(letterOf(key(init))).toBe(letter));
});

describe('every shortcut', () => {
  it('is told in both languages, and none is struck by the same keys as another of all screens', () => {
    for (const name of Object.keys(shortcuts) as (keyof typeof shortcuts)[]) expect(Object.values(wordings.help.does[name])).not.toContain('');
    const everywhere = Object.values(shortcuts).filter((one) => one.group === 'window').flatMap((one) => one.chords);
    expect(new Set(everywhere).size).toBe(everywhere.length);
  });
});

describe('the size of everything', () => {
  it('goes by its steps, no further, and back to 100 %', () => {
    const went = Array.from({ length: 9 }, () => (appearance.zoomBy(1), appearance.zoom));
    expect(went).toEqual([110, 125, 150, 175, 200, 200, 200, 200, 200]);
    expect(localStorage.getItem('batayan.zoom')).toBe('200');
    expect(document.documentElement.style.getPropertyValue('--zoom')).toBe('2');
    for (let n = 0; n < 9; n++) appearance.zoomBy(-1);
    expect(appearance.zoom).toBe(zooms[0]);
    appearance.zoomBy(0);
    expect(appearance.zoom).toBe(100);
  });
});
