import traverseModule, { type NodePath } from '@babel/traverse';
import type { File, Node, Program as ProgramNode } from '@babel/types';
import { parse, type ParseFailure } from './parse.ts';
import type { Location } from '../core/location.ts';

type Traverse = (ast: File, visitor: { enter(path: NodePath): void }) => void;

// @babel/traverse is CommonJS: under Node's ESM its function hides in `default`, under a bundler it may not.
const traverse = ((traverseModule as { default?: unknown }).default ?? traverseModule) as Traverse;

type PathOf<T extends Node['type']> = NodePath<Extract<Node, { type: T }>>;

interface Index {
  readonly root: NodePath<ProgramNode>;
  readonly byType: ReadonlyMap<string, NodePath[]>;
}

/** One parsed file. The tree is shared by all questions: never edit it. */
export class SourceFile {
  readonly path: string;
  readonly text: string;
  readonly ast: File;
  #index: Index | undefined;

  private constructor(path: string, text: string, ast: File) {
    this.path = path;
    this.text = text;
    this.ast = ast;
  }

  /** Parses `text`; scopes are built when a question asks for a path. */
  static parse(path: string, text: string): SourceFile | ParseFailure {
    const parsed = parse(text, path);
    if ('failure' in parsed) return parsed.failure;
    return new SourceFile(path, text, parsed.ast);
  }

  /** All nodes of one type, in source order. */
  all<T extends Node['type']>(type: T): readonly PathOf<T>[] {
    return (this.#indexed.byType.get(type) ?? []) as PathOf<T>[];
  }

  /** The path of the whole file. */
  get root(): NodePath<ProgramNode> {
    return this.#indexed.root;
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

  get #indexed(): Index {
    return (this.#index ??= indexOf(this.ast));
  }
}

/** Scopes and paths cost more than twice what parsing costs (bench/pipeline.mjs), so many files never get them. */
function indexOf(ast: File): Index {
  let root: NodePath<ProgramNode> | undefined;
  const byType = new Map<string, NodePath[]>();
  traverse(ast, {
    enter: (path) => {
      if (path.isProgram()) root = path;
      const list = byType.get(path.node.type);
      if (list) list.push(path);
      else byType.set(path.node.type, [path]);
    },
  });
  return { root: root!, byType };
}
