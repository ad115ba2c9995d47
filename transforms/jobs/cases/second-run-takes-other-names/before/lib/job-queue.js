function repeatJob(name, repeat, handler) {
  return [name, repeat, handler];
}

module.exports = { repeatJob };
