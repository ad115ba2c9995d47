$(function () {
  var socket = io.connect("http://localhost:3000");
  var admin = io('/admin', { query: { token: "x" } });
  socket.on("said", function (text) {
    $("#said").append(text);
  });
});
