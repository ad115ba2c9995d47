exports.audit = (session) => console.log(session);
