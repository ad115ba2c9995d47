import type { Program } from '../../program/program.ts';
import { diskUses, type Stored } from './disk-uses.ts';
import { handedOn } from './handed-on.ts';
import { rewriteDisk } from './rewrite-disk.ts';
import { rewriteSend } from './rewrite-send.ts';
import { rewriteServe } from './rewrite-serve.ts';
import type { Outcome } from './piece.ts';

/** What becomes of everything else that uses the stored files. */
export function rewriteUses(program: Program, stored: Stored): Outcome[] {
  const uses = diskUses(program, stored).filter(({ call }) => !call.isUpload);
  const rewritten = uses.flatMap((use): Outcome[] => {
    const { verb } = use.call;
    if (verb === 'load' || verb === 'make-temp') return [];
    if (verb === 'serve') return [rewriteServe(program, use)];
    return [verb === 'send' ? rewriteSend(use) : rewriteDisk(program, use)].flatMap((one) => one ?? []);
  });
  return [...rewritten, ...handedOn(program, stored)];
}
