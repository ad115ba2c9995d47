import type { NodePath } from '@babel/traverse';
import type { AssignmentExpression, MemberExpression } from '@babel/types';
import { propertyKey } from '../../program/values/property-key.ts';

/** What a session store is read by, and what a counter is counted by. */
const READS = /^(get|increment|incr)$/;

/** A `get` method that looks the session up in an object of this process: `this.sessions[id]`, `sessions.get(id)`. */
export function readsContainer(owner: NodePath, methods: readonly NodePath[]): boolean {
  const parts = [owner, ...methods];
  return gettersOf(owner, methods).some((getter) => {
    let found = false;
    getter.traverse({
      MemberExpression: (member) => {
        found ||= isLookup(member) && isContainer(member.get('object'), parts);
      },
    });
    return found;
  });
}

function gettersOf(owner: NodePath, methods: readonly NodePath[]): NodePath[] {
  const own = owner.isClass() ? (owner.get('body').get('body') as NodePath[]) : [];
  return [
    ...own.filter(({ node }) => READS.test(propertyKey(node as { key?: unknown }) ?? '')),
    ...methods.filter((method) =>
      READS.test(memberName((method.node as AssignmentExpression).left as MemberExpression) ?? ''),
    ),
  ];
}

function memberName(member: MemberExpression): string | undefined {
  return propertyKey({ key: member.property, computed: member.computed });
}

function isLookup({ node }: NodePath<MemberExpression>): boolean {
  return node.computed || memberName(node) === 'get';
}

function isContainer(object: NodePath, parts: readonly NodePath[]): boolean {
  if (object.isIdentifier()) {
    const declarator = object.scope.getBinding(object.node.name)?.path;
    return !!declarator?.isVariableDeclarator() && makesContainer(declarator.get('init') as NodePath);
  }
  const isField = object.isMemberExpression() && object.get('object').isThisExpression();
  return isField && parts.some((part) => isFieldContainer(part, memberName(object.node)));
}

function isFieldContainer(part: NodePath, name: string | undefined): boolean {
  let found = false;
  part.traverse({
    AssignmentExpression: (write) => {
      const left = write.get('left');
      const isSame =
        left.isMemberExpression() && left.get('object').isThisExpression() && memberName(left.node) === name;
      found ||= isSame && makesContainer(write.get('right'));
    },
    ClassProperty: (property) => {
      found ||= propertyKey(property.node) === name && makesContainer(property.get('value') as NodePath);
    },
  });
  return found;
}

function makesContainer(value: NodePath): boolean {
  if (value.isObjectExpression() || value.isArrayExpression()) return true;
  if (!value.isNewExpression() && !value.isCallExpression()) return false;
  const callee = value.get('callee') as NodePath;
  return (
    callee.isIdentifier({ name: 'Map' }) ||
    (callee.isMemberExpression() && callee.get('object').isIdentifier({ name: 'Object' }))
  );
}
