import express, { Request, Response } from "express";
import fs from "fs";
import path from "path";
import { upload } from "./upload";

const app = express();

app.use("/uploads", express.static(path.join(__dirname, "../uploads")));

app.post("/documents", upload.single("document"), (req: Request, res: Response) => {
  res.json({ name: req.file?.filename });
});

app.get("/documents/:name", (req: Request, res: Response) => {
  res.sendFile(path.join(__dirname, "../uploads", req.params.name));
});

app.delete("/documents/:name", async (req: Request, res: Response) => {
  await fs.promises.unlink(path.join(__dirname, "../uploads", req.params.name));
  res.sendStatus(204);
});

app.listen(3000);
