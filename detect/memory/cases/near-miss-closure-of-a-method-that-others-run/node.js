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
    return options.graph.compile({ step }).invoke(input);
  }
}

module.exports = { nodeClass: AgentNode };
