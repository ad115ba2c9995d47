import multer from "multer";
import path from "path";
import { s3Storage } from "./lib/object-storage";

const storage = s3Storage(multer.memoryStorage(), {
  destination: (_req, _file, cb) => {
    cb(null, path.join(__dirname, "../uploads"));
  },
  filename: (_req, file, cb) => {
    cb(null, `${Date.now()}-${file.originalname}`);
  },
});

export const upload = multer({ storage, limits: { fileSize: 5 * 1024 * 1024 } });
