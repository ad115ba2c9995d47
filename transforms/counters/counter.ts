import type { Binding, NodePath } from '@babel/traverse';
import type { VariableDeclarator } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Finding } from '../../core/finding.ts';
import { collectHolders } from '../../detect/memory/holders/collect.ts';
import { judge } from '../../detect/memory/judge.ts';
import type { Program } from '../../program/program.ts';

/** A variable of a module that requests count or switch, where the audit calls it state. */
export interface Counter {
  readonly finding: Finding;
  readonly file: SourceFile;
  readonly name: string;
  readonly binding: Binding;
  readonly declarator: NodePath<VariableDeclarator>;
  /** What it starts with; undefined where that is nothing. */
  readonly initial: NodePath | undefined;
  readonly kind: 'counter' | 'flag' | 'lock' | 'variable';
}

const KINDS = {
  'module-counter': 'counter',
  'module-flag': 'flag',
  'process-lock': 'lock',
  'module-variable': 'variable',
} as const;

/** Counters, flags, locks and other single values in variables of modules. */
export function collectCounters(program: Program): readonly Counter[] {
  return program.remember('counters', () =>
    collectHolders(program).flatMap((holder) => {
      if (holder.substance !== 'value' || holder.position !== 'module') return [];
      const finding = judge(program, holder);
      const kind = finding && KINDS[finding.rule as keyof typeof KINDS];
      const binding = holder.at.isIdentifier() ? holder.at.scope.getBinding(holder.name) : undefined;
      const declarator = binding?.path;
      if (!finding || !kind || !declarator?.isVariableDeclarator()) return [];
      const init = declarator.get('init') as NodePath;
      return [
        {
          finding,
          file: holder.file,
          name: holder.name,
          binding: binding!,
          declarator,
          initial: init.node ? init : undefined,
          kind,
        },
      ];
    }),
  );
}
