import NodeCache from 'node-cache';

const TTL_S = 300;

export default new NodeCache({ stdTTL: TTL_S });
