var app = angular.module('said', []);
var socket = io.connect({ transports: ['websocket'] });

app.controller('said', function ($scope) {
  socket.on('said', function (text) {
    $scope.text = text;
    $scope.$apply();
  });
});
