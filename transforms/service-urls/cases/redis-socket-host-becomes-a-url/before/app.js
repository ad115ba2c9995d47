import express from "express";
import { createClient } from "redis";

const client = createClient({ socket: { host: "localhost", port: 6379 } });
await client.connect();

const app = express();
app.get("/", async (req, res) => res.json(await client.get("hits")));
app.listen(3000);
