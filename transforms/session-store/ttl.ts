import type { SessionSite } from '../../detect/sessions/session-sites.ts';
import { propertyKey } from '../../program/values/property-key.ts';

/** The `ttl` that the old store was given, as an expression in seconds: memorystore counts in ms, session-file-store in s. */
export function ttlOf({ storeExpression, storePackage }: SessionSite): string | undefined {
  if (!storeExpression || (storePackage !== 'memorystore' && storePackage !== 'session-file-store')) return undefined;
  const { file, path } = storeExpression;
  const options = path.isNewExpression() ? path.node.arguments[0] : undefined;
  if (options?.type !== 'ObjectExpression') return undefined;
  const ttl = options.properties.find(
    (property) => property.type === 'ObjectProperty' && propertyKey(property) === 'ttl',
  );
  if (
    ttl?.type !== 'ObjectProperty' ||
    ttl.value.type === 'ArrowFunctionExpression' ||
    ttl.value.type === 'FunctionExpression'
  )
    return undefined;
  const text = file.textOf(ttl.value);
  if (storePackage === 'session-file-store') return text;
  return /^[\d_]+$/.test(text)
    ? String(Math.ceil(Number(text.replaceAll('_', '')) / 1000))
    : `Math.ceil((${text}) / 1000)`;
}
