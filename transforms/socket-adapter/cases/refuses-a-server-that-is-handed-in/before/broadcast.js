module.exports = function broadcast(wss, text) {
  wss.clients.forEach((client) => {
    client.send(text);
  });
};
