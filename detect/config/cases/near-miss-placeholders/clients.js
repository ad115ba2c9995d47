const OpenAI = require('openai');
new OpenAI({ apiKey: 'not-needed', baseURL: process.env.LLM_URL });
new OpenAI({ apiKey: 'YOUR_API_KEY' });
new OpenAI({ apiKey: '<your key>' });
