$(function () {
  var socket = io.connect("http://localhost:3000", { transports: ["websocket"] });
  var admin = io('/admin', { query: { token: "x" }, transports: ["websocket"] });
  socket.on("said", function (text) {
    $("#said").append(text);
  });
});
