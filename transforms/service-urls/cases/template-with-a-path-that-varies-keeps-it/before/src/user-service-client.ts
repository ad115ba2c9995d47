import axios from 'axios';

export async function findUser(userId: number): Promise<unknown> {
  const response = await axios.get(`http://localhost:3001/user/${userId}`);
  return response.data;
}
