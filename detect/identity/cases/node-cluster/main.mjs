import cluster from 'node:cluster';
if (cluster.isPrimary) {
  cluster.fork();
  cluster.on('exit', () => cluster.fork());
}
