class AgentNode {
  async run(input, options) {
    const used = [];
    let prompt = '';
    const step = async (state) => {
      used.push(state.tool);
      prompt = state.prompt;
      if (used.length > 10) throw new Error('429: too many requests');
      return { prompt, used: used.length };
    };
    return options.graph.compile({ step, end: (state) => close(state, options) }).invoke(input);
  }
}

async function close(state, options) {
  let rest = null;
  const write = async () => {
    rest = await options.write(state, rest);
  };
  await options.each(state, write);
  return rest;
}

module.exports = { nodeClass: AgentNode };
