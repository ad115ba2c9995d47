exports.items = [{ id: 1 }];
