import { expect, it } from 'vitest';
import { trackLine } from './track-line.ts';

const change = (before: string, after: string) => [{ path: 'a.js', before, after }];
const track = (line: number, before: string, after: string) => {
  const found = trackLine({ file: 'a.js', line }, change(before, after));
  return found && [found.line, found.edited];
};

it('a line moves with what is inserted and removed above it', () => {
  expect(track(2, 'a\nb\nc', 'x\ny\na\nb\nc')).toEqual([4, false]);
  expect(track(3, 'a\nb\nc', 'b\nc')).toEqual([2, false]);
  expect(track(1, 'a\nb', 'a\nb\nc')).toEqual([1, false]);
});

it('equal lines keep their order', () => {
  const text = 'use(\n1\n)\nuse(\n2\n)';
  expect(track(4, text, text.replace('1', '1,\n3'))).toEqual([5, false]);
});

it('a changed line is followed to what took its place', () => {
  expect(track(2, 'a\nb\nc', 'x\na\nB\nc')).toEqual([3, true]);
  expect(track(2, 'a\nuse(b)\nc', 'a\nimport d\nuse(d, b)\nc')).toEqual([3, true]);
});

it('a removed line is gone', () => {
  expect(track(2, 'a\nb\nc', 'a\nc')).toBeUndefined();
  expect(track(2, 'a\nb', 'a')).toBeUndefined();
});

it('other files do not matter, and line ends neither', () => {
  expect(trackLine({ file: 'b.js', line: 7 }, change('a', 'b'))).toEqual({ file: 'b.js', line: 7, edited: false });
  expect(track(2, 'a\r\nb', 'x\r\na\r\nb')).toEqual([3, false]);
});
