// The least that a codemod does: find the calls of one name and change nothing.
module.exports = function transform({ source }, { jscodeshift: j }) {
  j(source).find(j.CallExpression, { callee: { name: 'session' } });
};
module.exports.parser = 'tsx';
