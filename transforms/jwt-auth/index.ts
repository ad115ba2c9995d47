import type { API, FileInfo, Options } from 'jscodeshift';
import { runAsJscodeshift } from '../stock.ts';
import { jwtAuth } from './unit.ts';

/** The parser that jscodeshift sets up; the transform itself parses each file by its own name. */
export const parser = 'tsx';

/** This transform as a stock jscodeshift module. */
export default function transform(file: FileInfo, api: API, options: Options): string {
  return runAsJscodeshift(jwtAuth, file, api, options);
}
