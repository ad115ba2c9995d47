import express, { Request, Response } from "express";
import path from "path";
import { upload } from "./upload";
import { sendStored, unlinkStored, storedFiles } from "./lib/object-storage";

const app = express();

app.use("/uploads", storedFiles(path.join(__dirname, "../uploads")), express.static(path.join(__dirname, "../uploads")));

app.post("/documents", upload.single("document"), (req: Request, res: Response) => {
  res.json({ name: req.file?.filename });
});

app.get("/documents/:name", (req: Request, res: Response) => {
  sendStored(res, path.join(__dirname, "../uploads", req.params.name));
});

app.delete("/documents/:name", async (req: Request, res: Response) => {
  await unlinkStored(path.join(__dirname, "../uploads", req.params.name));
  res.sendStatus(204);
});

app.listen(3000);
