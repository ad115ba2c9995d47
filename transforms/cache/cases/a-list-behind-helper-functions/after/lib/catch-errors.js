/** Runs an async listener or timer whose result nobody waits for: a failure is logged, and the process lives. */
function catchErrors(run) {
  return function (...args) {
    run.apply(this, args).catch((error) => console.error(error));
  };
}

module.exports = { catchErrors };
