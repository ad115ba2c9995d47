const os = require('os');
console.log(`Worker ${process.pid} started on ${os.hostname()}`);
process.kill(process.pid, 'SIGTERM');
fs.writeFileSync('/var/run/app-' + process.pid + '.pid', String(process.pid));
exports.status = () => ({ host: os.hostname(), pid: process.pid });
