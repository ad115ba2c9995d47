import type { Program } from '../../program/program.ts';

export function hasAdapter(_program: Program): boolean {
  return false;
}
