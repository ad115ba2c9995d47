import React, { useEffect, useState } from 'react';
import io from 'socket.io-client';

const ENDPOINT = process.env.REACT_APP_API || 'http://localhost:3000';

export default function Chat() {
  const [said, setSaid] = useState([]);
  useEffect(() => {
    const socket = io(ENDPOINT);
    socket.on('said', (text) => setSaid((all) => [...all, text]));
    return () => socket.close();
  }, []);
  return <ul>{said.map((text) => <li>{text}</li>)}</ul>;
}
