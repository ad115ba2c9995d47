const socket = io({ transports: ['websocket'] });
