import { useState } from 'react';
import { save } from './api';

export const Dialog = ({ id }) => {
  const [name, setName] = useState('');
  const later = () => setTimeout(() => save(id, name).then(() => fetch(`/api/${id}`, { method: 'POST' })), 300000);
  return <input value={name} onChange={(event) => setName(event.target.value)} onBlur={later} />;
};
