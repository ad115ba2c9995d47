import type { NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import type { SourceFile } from '../ast/source-file.ts';
import type { Program } from './program.ts';
import { pathsImporting } from './modules/specifier-index.ts';
import { evaluate } from './values/evaluate.ts';
import { propertyKey } from './values/property-key.ts';

/** Calls `app.register(plugin, options)` of a Fastify or hapi plugin package. */
export function registrationsOf(
  program: Program,
  packageName: string,
): { file: SourceFile; path: NodePath<CallExpression> }[] {
  return pathsImporting(program, packageName, ['server'])
    .flatMap((path) => program.file(path) ?? [])
    .flatMap((file) =>
      file
        .all('CallExpression')
        .flatMap((path) => (registers(program, file, path, packageName) ? [{ file, path }] : [])),
    );
}

function registers(program: Program, file: SourceFile, path: NodePath<CallExpression>, packageName: string): boolean {
  const callee = path.get('callee') as NodePath;
  if (!callee.isMemberExpression() || propertyKey({ key: callee.node.property }) !== 'register') return false;
  const plugin = path.get('arguments')[0] as NodePath | undefined;
  const value = plugin && evaluate(program, file, plugin);
  return value?.kind === 'package' && value.name === packageName;
}
