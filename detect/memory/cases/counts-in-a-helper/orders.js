const orders = new Map();
const numbers = new Map();
const sales = {};

exports.place = (item) => {
  const number = (numbers.get('last') || 0) + 1;
  numbers.set('last', number);
  orders.set(number, { number, item, at: new Date() });
  if (sales[item]) {
    sales[item]++;
  } else {
    sales[item] = 1;
  }
  return { number, item };
};

exports.find = (number) => orders.get(number);

exports.all = () => Array.from(orders.values());

exports.cancel = (number) => orders.delete(number);

exports.sold = (item) => sales[item] || 0;
