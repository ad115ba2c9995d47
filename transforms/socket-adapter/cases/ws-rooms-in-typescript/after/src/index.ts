import { WebSocket, WebSocketServer } from 'ws';
import { fanOut } from './lib/fan-out';

interface Client extends WebSocket {
  topics: Set<string>;
}

const wss = new WebSocketServer({ port: 8080 });

// What other instances send, for the connections of this one.
const tellOthers = fanOut('ws:index', (message, topic: string) => {
  for (const client of wss.clients as Set<Client>) {
    if (client.topics.has(topic)) client.send(message);
  }
});

export function publish(topic: string, text: string) {
  for (const client of wss.clients as Set<Client>) {
    if (client.topics.has(topic)) client.send(text);
  }
  tellOthers(text, topic);
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
