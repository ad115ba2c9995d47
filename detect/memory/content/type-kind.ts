import type { NodePath } from '@babel/traverse';
import type { Identifier, TSType } from '@babel/types';
import type { LiveKind } from './live-kind.ts';

const KINDS: readonly (readonly [RegExp, LiveKind])[] = [
  [
    /^(Response|ExpressResponse|ServerResponse|Socket|WebSocket|WebSocketConnection|FastifyReply|SocketStream|\w*Transport)$/,
    'connection',
  ],
  [/^(Timeout|Timer|Immediate|NodeJS\.(Timeout|Timer|Immediate))$/, 'timer'],
  [/^(ChildProcess|Worker|ChildProcessWithoutNullStreams|Subprocess|IPty)$/, 'process'],
  [/^(AbortController|AbortSignal)$/, 'abort'],
  [/^(Promise|PromiseLike)$/, 'promise'],
  [/^(Function|RequestHandler|NextFunction|Handler|Middleware|\w+RequestHandler)$/, 'function'],
];

/** What the TypeScript type of a name says it holds; of a Map, Record, array or Set, what it holds inside. */
export function typeKind(path: NodePath<Identifier>): LiveKind | undefined {
  const holder = path.scope.getBinding(path.node.name)?.identifier ?? path.node;
  return kindOfType((holder.typeAnnotation as { typeAnnotation?: TSType } | null | undefined)?.typeAnnotation);
}

/** The kind of one type; of a collection's type, that of its values. */
export function kindOfType(type: TSType | undefined): LiveKind | undefined {
  if (!type) return undefined;
  if (type.type === 'TSFunctionType') return 'function';
  if (type.type === 'TSArrayType') return kindOfType(type.elementType);
  if (type.type === 'TSUnionType') return type.types.map(kindOfType).find((kind) => kind !== undefined);
  if (type.type === 'TSTypeLiteral') return indexKind(type);
  if (type.type !== 'TSTypeReference') return undefined;
  const parameters = (type as { typeParameters?: { params: TSType[] } | null }).typeParameters?.params ?? [];
  const name = nameOf(type.typeName);
  if (/^(Map|Record|Set|Array|ReadonlyMap|ReadonlyArray|Readonly|Partial)$/.test(name))
    return kindOfType(parameters.at(-1));
  return KINDS.find(([pattern]) => pattern.test(name))?.[1];
}

function indexKind(type: Extract<TSType, { type: 'TSTypeLiteral' }>): LiveKind | undefined {
  const signature = type.members.find((member) => member.type === 'TSIndexSignature');
  return kindOfType(signature?.typeAnnotation?.typeAnnotation);
}

function nameOf(name: { type: string; name?: string; left?: unknown; right?: { name: string } }): string {
  if (name.type === 'Identifier') return name.name ?? '';
  return `${nameOf(name.left as Parameters<typeof nameOf>[0])}.${name.right?.name ?? ''}`;
}
