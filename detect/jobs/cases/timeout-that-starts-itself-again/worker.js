const { Queue } = require('./models');

async function poll() {
  const next = await Queue.findOneAndUpdate({ state: 'new' }, { state: 'taken' });
  if (next) await next.updateOne({ state: 'done' });
  setTimeout(poll, 1000);
}
poll();
