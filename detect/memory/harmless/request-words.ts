import type { NodePath } from '@babel/traverse';

const WORDS = /\b(req|request|ctx|body|params|query|headers|message|payload)\b/;

/** The expression takes something that a client sent. */
export function mentionsRequest(path: NodePath): boolean {
  return WORDS.test(String(path));
}
