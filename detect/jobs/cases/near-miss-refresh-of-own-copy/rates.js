const axios = require('axios');
let rates = {};
let token;

async function refresh() {
  const { data } = await axios.get('https://rates.example.com');
  rates = data;
}
setInterval(refresh, 3600000);
setInterval(async () => {
  const { data } = await axios.post('https://auth.example.com/token');
  token = data.token;
}, 60000);
exports.rate = (currency) => rates[currency];
exports.token = () => token;
