/** Runs an async function that answers by a callback, its last argument: a failure goes there, as its first argument. */
function passErrors(run) {
  const wrapped = function (...args) {
    run.apply(this, args).catch(args.at(-1));
  };
  return Object.defineProperty(wrapped, 'length', { value: run.length });
}

module.exports = { passErrors };
