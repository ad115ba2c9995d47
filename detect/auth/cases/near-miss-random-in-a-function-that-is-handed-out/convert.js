const { v4 } = require('uuid');
async function asText({ path }) {
  const data = { id: v4(), path };
  return { documents: [data] };
}
module.exports = asText;
