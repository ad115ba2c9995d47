const cache = new Map();

exports.put = (key, value, ttl) => cache.set(key, { value, until: Date.now() + ttl });
setInterval(() => {
  for (const [key, entry] of cache) if (entry.until < Date.now()) cache.delete(key);
}, 10000);
