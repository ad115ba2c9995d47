const socket = io({ transports: ['websocket', 'polling'] });
const polling = io('/slow', { transports: ['polling'] });
