exports.send = async (mail) => fetch('https://mail.example', { method: 'POST', body: mail.to });
