const { randomUUID } = require('crypto');
const { pubClient, subClient } = require('./redis-pubsub');

/**
 * Calls `deliver` with each message that another instance sends on a channel, and returns the function that sends to the others.
 * Every instance keeps its own connections.
 */
function fanOut(channel, deliver) {
  // Tells what this instance has sent from what the others have.
  const self = randomUUID();
  const listener = (text) => {
    const { from, bytes, message, rest } = JSON.parse(text);
    if (from === self) return;
    const values = rest.map(({ value }) => value);
    deliver(bytes ? Buffer.from(message, 'base64') : message, ...values);
  };
  subClient.subscribe(channel, listener).catch((error) => console.error('redis:', error.code || error.message));
  return (message, ...rest) => {
    const bytes = message instanceof ArrayBuffer || ArrayBuffer.isView(message);
    const sent = bytes ? Buffer.from(message).toString('base64') : message;
    const values = rest.map((value) => ({ value }));
    pubClient.publish(channel, JSON.stringify({ from: self, bytes, message: sent, rest: values }));
  };
}

module.exports = { fanOut };
