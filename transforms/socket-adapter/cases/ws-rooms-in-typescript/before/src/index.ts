import { WebSocket, WebSocketServer } from 'ws';

interface Client extends WebSocket {
  topics: Set<string>;
}

const wss = new WebSocketServer({ port: 8080 });

export function publish(topic: string, text: string) {
  for (const client of wss.clients as Set<Client>) {
    if (client.topics.has(topic)) client.send(text);
  }
}

wss.on('connection', (socket: WebSocket) => {
  const client = socket as Client;
  client.topics = new Set();
  client.on('message', (data) => {
    const { topic, text } = JSON.parse(String(data));
    client.topics.add(topic);
    publish(topic, text);
  });
});
