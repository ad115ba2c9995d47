import { textsIn } from '../../verify/record/texts-in.ts';

/** The path of the first field of a JSON text whose own name fits. */
export function findField(text: string, name: RegExp): string | undefined {
  return textsIn(text).find(({ path }) => name.test(path.split('.').at(-1) ?? ''))?.path;
}
