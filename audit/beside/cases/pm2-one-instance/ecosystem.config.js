module.exports = { apps: [ { instances: 
