const axios = require('axios');
exports.post = (text) => axios.post('https://chat.example.com', { authToken: 'xoxb-123-456', text });
