exports.tokenFor = (name) => require('crypto').createHash('sha256').update(name).digest('hex');
