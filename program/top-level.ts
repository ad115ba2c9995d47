import type { Statement } from '@babel/types';
import type { SourceFile } from '../ast/source-file.ts';

/** The statement of the file's body that holds an offset. */
export function topLevelStatement(file: SourceFile, offset: number): Statement | undefined {
  return file.ast.program.body.find(({ start, end }) => start! <= offset && offset < end!);
}
