const HITS = "local hits = redis.call('incr', KEYS[1]) if hits == 1 then redis.call('pexpire', KEYS[1], ARGV[1]) end";
const SLIDING = "redis.call('ZADD', KEYS[1], ARGV[1], ARGV[2]) redis.call('zremrangebyscore', KEYS[1], 0, 5)";
const FLEXIBLE =
  "redis.call('set', KEYS[1], 0, 'EX', ARGV[2], 'NX') local n = redis.call('incrby', KEYS[1], ARGV[1]) return { n, redis.call('get', 'none') }";

/** Commands in an order in which their answers tell much, and do not depend on the clock or on the order of a table. */
export const REDIS_COMMANDS: readonly (readonly string[])[] = [
  ...words(`
    get a | set a 1 | get a | set a 2 NX | set a 2 xx | set b 1 nx ex 100 | ttl b | ttl a | ttl none | set b 2
    ttl b | set c x PX 200000 | ttl c | persist c | pttl c | pttl none | strlen c | type c | set d 1 EXAT 1 | get d
    set d 1 PXAT 99999999999999 | exists d | setex e 100 v | ttl e | get e | psetex e 200000 w | ttl e | setnx e x
    setnx f x | mget a none e | incr a | decr a | incrby n 5 | decrby n 7 | incr c | incrby n x | get n
    expire n 100 | ttl n | incr n | ttl n | pexpire n 50000 | ttl n | expireat n 1 | exists n | expire none 5
    pexpireat e 1 | get e | exists a b none | unlink b | del a none c | dbsize | del d f | set sess:1 v
    set other v | scan 0 MATCH sess:* COUNT 100 | keys s?ss:[0-9] | keys sess:[^1] | keys other | del other
    set set:$(1) v | keys set:$(* | del set:$(1) | hset h f 1 g 2 | hset h f 3 | hget h f | hget h none
    hget none f | hmget h f none | hgetall h | hgetall none | hexists h f | hlen h | hkeys h | hvals h
    hsetnx h f 9 | hsetnx h i 9 | hincrby h f 4 | hincrbyfloat h f 1.5 | hdel h f g none | hdel h i | exists h
    hmset h a 1 b 2 | type h | incr h | get h | set h x | hget h a | type h | sadd s a a | sadd s b | scard s
    sismember s a | srem s b none | smembers s | smembers none | type s | get s | srem s a | exists s
    zadd z 2 b 1 a | zadd z nx 5 a 3 c | zadd z ch 9 c | zadd z xx 1 none | zrange z 0 -1 | zrange z 0 -1 withscores
    zscore z a | zscore z none | zcard z | zcount z 1 2 | zrangebyscore z -inf 2
    zrangebyscore z (1 +inf WITHSCORES | zremrangebyscore z 0 1 | zrem z b none | zrem z c | exists z | type none
    get | hset h | ping | ping there | echo there | zadd t 1 b 1 a | zadd t 1 c | zrange t 0 -1 | zadd t 2.5 a
    zscore t a | zcount t (1 3 | zcount t -inf +inf | zremrangebyscore t -inf (2.5 | zrange t 0 -1 WITHSCORES
    zremrangebyscore t (2 (3 | exists t | zadd t 1 a | zrange t 1 0 | zrange t -1 -1 | zrangebyscore t 2 3
    zcount none 0 1 | zrem none a
  `),
  ['set', 'text', 'é ✓ 日本 "\r\n'],
  ['get', 'text'],
  ['strlen', 'text'],
  ...words(`
    set n 0 | multi | incr n | hget n f | set m 1 | exec | multi | incr n | discard | get n | exec | multi | get
    incr n | exec | get n | discard | select 1 | get n | set n 7 | flushdb | select 0 | get n
  `),
  ['eval', `${HITS} return { hits, redis.call('exists', KEYS[1]) }`, '1', 'hits', '60000'],
  ['eval', `${HITS} return { hits, redis.call('exists', KEYS[1]) }`, '1', 'hits', '60000'],
  ['ttl', 'hits'],
  ['eval', FLEXIBLE, '1', 'flexible', '3', '60'],
  ['eval', FLEXIBLE, '1', 'flexible', '3', '60'],
  ...words(`
    get flexible | ttl flexible | set empty x | hset counts a 1
  `),
  ['eval', `${SLIDING} return redis.call('ZCARD', KEYS[1])`, '1', 'window', '3', 'a'],
  ['exists', 'window'],
  ['eval', `${SLIDING} return redis.call('ZCARD', KEYS[1])`, '1', 'window', '7', 'b'],
  ['eval', "redis.call('SET', KEYS[1], '') return redis.call('GET', KEYS[1])", '1', 'empty'],
  ['eval', "redis.call('set', KEYS[1], 10 / 4) return redis.call('get', KEYS[1])", '1', 'half'],
  [
    'eval',
    "redis.call('set', KEYS[1], 10 / 5) return { 3.7, redis.call('get', KEYS[1]), 'é', false, 1 }",
    '1',
    'whole',
  ],
  ['eval', "if redis.call('get', KEYS[1]) then return 1 else return 0 end", '1', 'none'],
  ['script', 'load', 'return KEYS[1]'],
  ['script', 'exists', '4a2267357833227dd98abdedb8cf24b15a986445', '0'],
  ['evalsha', '4a2267357833227dd98abdedb8cf24b15a986445', '1', 'key'],
  ['evalsha', '0000000000000000000000000000000000000000', '0'],
  ...words(`
    flushall | dbsize
  `),
];

/** A command stands between bars or on a line. */
function words(text: string): string[][] {
  return text
    .split(/[|\n]/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => line.split(' '));
}
