var app = angular.module('said', []);
var socket = io.connect();

app.controller('said', function ($scope) {
  socket.on('said', function (text) {
    $scope.text = text;
    $scope.$apply();
  });
});
