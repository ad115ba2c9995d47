import type { Edit, ImportRequest } from '../../core/edit.ts';
import { SourceFile } from '../source-file.ts';
import { applyEdits } from './apply-edits.ts';
import { ensureImports, type ModuleSyntax } from './ensure-imports.ts';
import { removeBinding } from './remove-binding.ts';

/** What the accepted groups want of one file. */
export interface FileRewrite {
  readonly edits: readonly Edit[];
  readonly imports: readonly ImportRequest[];
  /** Names that may have lost their last use. */
  readonly orphans: readonly string[];
  readonly syntax: ModuleSyntax;
}

/** The new text of a file. Throws where edits overlap, or where the result does not parse: a bug of the transform. */
export function rewriteFile(file: SourceFile, { edits, imports, orphans, syntax }: FileRewrite): string {
  if (edits.length === 0 && imports.length === 0) return file.text;
  const edited = applyEdits(file.text, edits);
  // Dropped first, so that what stood with an old import goes as a whole before new ones come near it.
  const cleared = dropOrphans(file.path, edited, orphans);
  return imports.length === 0 ? cleared : addImports(parsed(file.path, cleared), syntax, imports);
}

function addImports(file: SourceFile, syntax: ModuleSyntax, imports: readonly ImportRequest[]): string {
  return applyEdits(file.text, ensureImports(file, syntax, imports));
}

/** One at a time, again and again: the first may free the next. */
function dropOrphans(path: string, text: string, orphans: readonly string[]): string {
  if (orphans.length === 0) return text;
  const file = parsed(path, text);
  for (const name of orphans) {
    const edit = removeBinding(file, name);
    if (edit)
      return dropOrphans(
        path,
        applyEdits(text, [edit]),
        orphans.filter((other) => other !== name),
      );
  }
  return text;
}

function parsed(path: string, text: string): SourceFile {
  const file = SourceFile.parse(path, text);
  if (file instanceof SourceFile) return file;
  throw new SyntaxError(`${path}:${file.line}:${file.column} ${file.message}`);
}
