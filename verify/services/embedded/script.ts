import { SERVED } from './served.ts';

/** What a script may call: where ioredis-mock gives Lua what Redis gives it. */
const IN_SCRIPTS = `
  get set setex psetex setnx incr decr incrby decrby
  del exists expire pexpire expireat pexpireat persist pttl
  hset hsetnx hexists hlen hdel hincrby sadd srem sismember scard
  zadd zrem zcard zcount zremrangebyscore
`
  .trim()
  .split(/\s+/);

/**
 * A Lua script in front of which `redis.call` is made strict: unknown commands and options are errors, numbers become
 * texts as in Redis (ioredis-mock would keep a number), and an empty text is a text and not nil.
 */
export function strictScript(script: string): string {
  return `${PRELUDE.replaceAll(/\s*\n\s*/g, ' ')}\n${script}`;
}

const shapes = IN_SCRIPTS.map((name) => {
  const { least, step, options = {} } = SERVED.get(name)!;
  const known = Object.entries(options).map(([option, width]) => `${option} = ${width}`);
  return `${name} = { least = ${least}, more = ${step !== undefined}, options = { ${known.join(', ')} } }`;
});

const PRELUDE = `
do
  local call = redis.call
  local shapes = { ${shapes.join(', ')} }
  local function asText(value)
    if math.type(value) == 'float' then return string.format('%.17g', value) end
    return tostring(value)
  end
  redis.call = function(name, ...)
    local command = string.lower(name)
    local shape = shapes[command]
    if not shape then error(string.upper(name) .. ' is not served') end
    local args = {...}
    for i = 1, #args do args[i] = asText(args[i]) end
    if #args < shape.least then error('too few arguments for ' .. command) end
    if command == 'zadd' and not tonumber(args[2]) then error('ZADD with ' .. args[2] .. ' is not served') end
    local i = shape.least + 1
    while args[i] and not shape.more do
      local option = string.upper(args[i])
      if not shape.options[option] then error(string.upper(name) .. ' with ' .. option .. ' is not served') end
      args[i] = option
      i = i + shape.options[option]
    end
    local result = call(command, table.unpack(args))
    if command == 'get' and result == false and call('exists', args[1]) == 1 then return '' end
    return result
  end
  redis.pcall = function() error('redis.pcall is not served') end
end`;
