import { RedisStore, type Options } from 'rate-limit-redis'

/** A store in Redis for a limiter. An outage of Redis fails requests; it must not end the process. */
export function rateLimitStore(options: Options) {
  const store = new RedisStore(options)
  // Both scripts are loaded again by the first request that needs them.
  store.incrementScriptSha.catch(() => {})
  store.getScriptSha.catch(() => {})
  const decrement = store.decrement.bind(store)
  store.decrement = (key) => decrement(key).catch((error: Error) => console.error('rate limit:', error.message))
  return store
}
