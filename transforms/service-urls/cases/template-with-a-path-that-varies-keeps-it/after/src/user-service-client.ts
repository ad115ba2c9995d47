import axios from 'axios';

export async function findUser(userId: number): Promise<unknown> {
  const response = await axios.get(`${process.env.USER_SERVICE_URL || 'http://localhost:3001'}/user/${userId}`);
  return response.data;
}
