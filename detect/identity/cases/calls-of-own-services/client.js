const axios = require('axios');
const PORT = 3001;
exports.user = (id) => axios.get('http://localhost:' + PORT + '/users/' + id);
exports.order = (id) => fetch(`http://localhost/orders/${id}`);
