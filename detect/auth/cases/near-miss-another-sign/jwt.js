exports.sign = (claims, kind) => kind;
