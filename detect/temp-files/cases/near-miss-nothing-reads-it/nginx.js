const fs = require('fs');
const { Liquid } = require('liquidjs');

exports.configure = async (host) => {
  const text = await new Liquid().renderFile('host.conf', host);
  fs.writeFileSync(`/etc/nginx/conf.d/${host.id}.conf`, text);
};
