const members = [
  {
    id: 1,
    name: 'Ann'
  }
];

module.exports = members;
