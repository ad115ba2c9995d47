const express = require('express');
const { metrics } = require('@opentelemetry/api');
const app = express();
const made = new Set();
const counters = {};
const NAMES = { hits: 'hits', errors: 'errors' };

function prepare() {
  for (const [name, label] of Object.entries(NAMES)) {
    if (made.has(label)) continue;
    counters[name] = metrics.getMeter('app').createCounter(label);
    made.add(label);
  }
  if (!made.has('version')) {
    metrics.getMeter('app').createGauge('version');
    made.add('version');
  }
}

app.get('/', (req, res) => {
  prepare();
  counters.hits.add(1);
  res.end();
});
app.listen(3000);
