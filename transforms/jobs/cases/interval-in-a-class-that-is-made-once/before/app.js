import express from "express";
import { Reaper } from "./services/reaper.js";

const reaper = new Reaper();
reaper.start();

const app = express();
app.listen(3000, () => console.log("up"));
