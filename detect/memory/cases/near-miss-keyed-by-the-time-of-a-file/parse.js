exports.parse = (bytes) => ({ size: bytes.length, first: bytes[0] });
