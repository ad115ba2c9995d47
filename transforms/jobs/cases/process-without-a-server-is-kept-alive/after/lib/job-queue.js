const Queue = require('bull')
const { Redis } = require('ioredis')

const jobs = new Map()

/** A connection that waits for Redis, however long it is away. */
function connect() {
  const redis = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: null, enableReadyCheck: false })
  redis.on('error', (error) => console.error('redis:', error.message))
  return redis.setMaxListeners(0)
}

/**
 * Calls the handler whenever it is due, on one of all instances: `{ every }` in milliseconds, `{ cron, tz }` in a time zone.
 * A tick that fails is logged, and kept as a failed job; the next one comes as usual. With `alone` a tick is left out while
 * an earlier one is still running.
 */
function repeatJob(name, repeat, handler) {
  if (jobs.size === 0) process.once('SIGTERM', shutDown).once('SIGINT', shutDown)
  const job = jobs.get(name) || { handler, ...jobOf(name, repeat) }
  job.handler = handler
  jobs.set(name, job)
  if (!repeat.paused) job.start()
  return job
}

/** Starts and stops the work of this instance; the schedule stays for the others. */
function jobOf(name, repeat) {
  let waiting
  let running
  return {
    start() {
      // A moment later, so that all jobs are there.
      if (waiting) return
      waiting = setTimeout(() => {
        running = work(name, repeat)
      }, 1000)
    },
    async stop() {
      clearTimeout(waiting)
      const last = running
      waiting = running = undefined
      if (last) await last.close()
    },
  }
}

let shared
/** The queues of this instance that use it. */
const users = new Set()

function work(name, repeat) {
  const { client, subscriber } = (shared = shared || { client: connect(), subscriber: connect() })
  const connections = { client, subscriber, bclient: connect() }
  const queue = new Queue(name, { prefix: 'jobs', createClient: (type) => connections[type] })
  queue.on('failed', (_, error) => console.error(`job ${name}:`, error))
  const report = (error) => console.error(`job ${name}:`, error.message)
  queue.process(name, async (tick) => {
    if (repeat.alone && (await isBehind(queue, tick))) return
    await jobs.get(name).handler()
  }).catch(report)
  const set = () => setSchedule(queue, name, repeat).catch(report)
  // Again when Redis is back, which may have lost it; the same schedule is there only once.
  client.on('ready', set)
  users.add(queue)
  set()
  return {
    async close() {
      client.off('ready', set)
      await queue.close()
      connections.bclient.disconnect()
      users.delete(queue)
      if (users.size > 0) return
      client.disconnect()
      subscriber.disconnect()
      shared = undefined
    },
  }
}

async function setSchedule(queue, name, { every, cron, tz }) {
  const repeat = cron ? { cron, tz } : { every: Number(every) }
  const added = await queue.add(name, {}, { repeat, removeOnComplete: true, removeOnFail: 100 })
  const kept = added && added.opts.repeat
  for (const { key } of await queue.getRepeatableJobs()) {
    if (kept && key !== kept.key) await queue.removeRepeatableByKey(key)
  }
}

/** True while an earlier tick of the job is still running, on whatever instance. */
async function isBehind(queue, tick) {
  const running = await queue.getActive()
  return running.some((other) => other && other.timestamp < tick.timestamp)
}

/** Waits for the ticks that are running, ten seconds at most; a tick that is cut off is run again by another instance. */
async function shutDown(signal) {
  const limit = new Promise((resolve) => setTimeout(resolve, 10000).unref())
  const all = Promise.all([...jobs.values()].map((job) => job.stop()))
  await Promise.race([all, limit]).catch((error) => console.error('jobs:', error))
  // Where nobody else listens, the signal ends the process as it would have without us.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
}

module.exports = { repeatJob }
