app.listen(3000, 'localhost', () => {
  console.log('http://localhost:3000');
  logger.info(`http://localhost:${port}/admin`);
});
const help = 'Listening on http://localhost:3000';
if (!url) throw new Error('http://localhost:3000');
