import type { NodePath } from '@babel/traverse';
import type { Library } from './library.ts';

const isTrue = (value: NodePath | undefined): boolean => value?.isBooleanLiteral({ value: true }) === true;

/** Cache packages that move, as their READMEs describe them (node-cache 5, lru-cache 4 to 11, memory-cache 0.2). */
export const LIBRARIES: readonly Library[] = [
  {
    package: 'node-cache',
    methods: { get: 'get', set: 'set', del: 'delete', has: 'has', keys: 'list', flushAll: 'clear' },
    sizes: [],
    lists: ['keys'],
    ttl: { options: ['stdTTL'], perSecond: 1 },
    harmless: ['checkperiod', 'useClones', 'errorOnMissing'],
    bounds: ['maxKeys'],
    copies: (options) => !options.has('useClones') || isTrue(options.get('useClones')),
    forgets: false,
  },
  {
    package: 'lru-cache',
    methods: {
      get: 'get',
      peek: 'get',
      set: 'set',
      has: 'has',
      del: 'delete',
      delete: 'delete',
      reset: 'clear',
      clear: 'clear',
      keys: 'list',
      values: 'list',
      entries: 'list',
    },
    sizes: ['size', 'length', 'itemCount'],
    lists: [],
    ttl: { options: ['ttl', 'maxAge'], perSecond: 1000 },
    harmless: ['ttlAutopurge', 'ttlResolution', 'stale', 'noDisposeOnSet'],
    bounds: ['max', 'maxSize'],
    copies: () => false,
    forgets: true,
  },
  {
    package: 'memory-cache',
    methods: { get: 'get', put: 'set', del: 'delete', keys: 'list', clear: 'clear' },
    sizes: [],
    lists: ['keys'],
    ttl: { options: [], perSecond: 1000 },
    harmless: [],
    bounds: [],
    copies: () => false,
    forgets: false,
    isSingleton: true,
  },
];
