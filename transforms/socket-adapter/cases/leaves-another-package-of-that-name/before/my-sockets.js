exports.Server = class Server {
  on() {}
  emit() {}
};
