import traverseModule, { type NodePath } from '@babel/traverse';
import type { File, Node, Program as ProgramNode } from '@babel/types';
import { parse, type ParseFailure } from './parse.ts';
import type { Location } from '../core/location.ts';

type Traverse = (ast: File, visitor: { enter(path: NodePath): void }) => void;

// @babel/traverse is CommonJS: under Node's ESM its function hides in `default`, under a bundler it may not.
const traverse = ((traverseModule as { default?: unknown }).default ?? traverseModule) as Traverse;

type PathOf<T extends Node['type']> = NodePath<Extract<Node, { type: T }>>;

/** One parsed file. The tree is shared by all questions: never edit it. */
export class SourceFile {
  readonly path: string;
  readonly text: string;
  readonly ast: File;
  readonly root: NodePath<ProgramNode>;
  readonly #byType = new Map<string, NodePath[]>();

  private constructor(path: string, text: string, ast: File) {
    this.path = path;
    this.text = text;
    this.ast = ast;
    this.root = this.#index();
  }

  /** Parses `text`, builds its scopes and an index of nodes by type, in one walk. */
  static parse(path: string, text: string): SourceFile | ParseFailure {
    const parsed = parse(text, path);
    if ('failure' in parsed) return parsed.failure;
    return new SourceFile(path, text, parsed.ast);
  }

  /** All nodes of one type, in source order. */
  all<T extends Node['type']>(type: T): readonly PathOf<T>[] {
    return (this.#byType.get(type) ?? []) as PathOf<T>[];
  }

  /** Where a node starts. */
  locate(node: Node): Location {
    const { line, column } = node.loc!.start;
    return { file: this.path, line, column: column + 1 };
  }

  /** The source text of a node. */
  textOf(node: Node): string {
    return this.text.slice(node.start!, node.end!);
  }

  get isTypeScript(): boolean {
    return /\.[cm]?tsx?$/.test(this.path);
  }

  #index(): NodePath<ProgramNode> {
    let root: NodePath<ProgramNode> | undefined;
    traverse(this.ast, {
      enter: (path) => {
        if (path.isProgram()) root = path;
        const list = this.#byType.get(path.node.type);
        if (list) list.push(path);
        else this.#byType.set(path.node.type, [path]);
      },
    });
    return root!;
  }
}
