const os = require('os');
const id = `${os.hostname()}:${process.pid}`;
pubsub.publish('reset', { id });
pubsub.on('reset', (message) => message.id !== id && reset());
