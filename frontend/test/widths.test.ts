import { beforeEach, describe, expect, it } from 'vitest';
import { choose, keptWidths, share } from '../src/lib/widths';

const columns = (...natural: number[]): { id: string; natural: number }[] => natural.map((one, at) => ({ id: String(at), natural: one }));
const sum = (all: number[]): number => Math.round(all.reduce((whole, one) => whole + one, 0));

beforeEach(() => localStorage.clear());

describe('the columns of a table', () => {
  it('grow alike where there is room', () => {
    expect(share(columns(100, 200), {}, 600)).toEqual([200, 400]);
  });

  it('give way from the widest where there is none', () => {
    expect(share(columns(80, 300, 400), {}, 480)).toEqual([80, 200, 200]);
    expect(sum(share(columns(60, 60, 500), {}, 400))).toBe(400);
  });

  it('that somebody chose keep their width while others grow', () => {
    expect(share(columns(100, 100), { 0: 150 }, 500)).toEqual([150, 350]);
  });

  it('that are fixed do not grow, and none is slimmer than it may be', () => {
    expect(share([{ id: 'a', natural: 100, fixed: true }, { id: 'b', natural: 100 }], {}, 500)).toEqual([100, 400]);
    expect(share([{ id: 'a', natural: 300, least: 150 }, { id: 'b', natural: 300, least: 150 }, { id: 'c', natural: 60 }], {}, 200)).toEqual([150, 150, 60]);
  });

  it('are remembered by table, and given back to their content', () => {
    const wide = choose('things', {}, 'name', 300.4);
    expect(keptWidths('things')).toEqual({ name: 300 });
    expect(keptWidths('others')).toEqual({});
    choose('things', wide, 'name', undefined);
    expect(keptWidths('things')).toEqual({});
  });

  it('are by their content where what is kept is no widths', () => {
    for (const strange of ['', '{', '[]', '{"name":"x"}', '{"name":-1}', 'null']) {
      localStorage.setItem('batayan.columns.things', strange);
      expect(keptWidths('things')).toEqual({});
    }
  });
});
