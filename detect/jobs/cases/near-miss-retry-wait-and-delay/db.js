const mongoose = require('mongoose');

function connect() {
  mongoose.connect(process.env.DB).catch(() => setTimeout(connect, 5000));
}
connect();
exports.ready = () => new Promise((resolve) => {
  const timer = setInterval(() => {
    if (mongoose.connection.readyState === 1) {
      clearInterval(timer);
      resolve();
    }
  }, 100);
});
setTimeout(() => console.log('warm'), 3000);
