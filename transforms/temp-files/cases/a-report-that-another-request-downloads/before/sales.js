exports.salesOf = (month) => [1, 2, 3].map((day) => ({ day: `${month}-0${day}`, total: day * 100 }));
