const fs = require('fs');
const path = require('path');
const { callbackify } = require('util');
const { writeStored, listStored, downloadStored } = require('../lib/object-storage');

module.exports = {
  post: (req, res) => {
    uploadPath = __dirname + '/../public/uploads/' + req.params.user + '/';
    if (!fs.existsSync(uploadPath)) {
      fs.mkdirSync(uploadPath);
    }
    filePath = __dirname + '/../public/uploads/' + req.params.user + '/' + req.files.file.name;
    callbackify(writeStored)(filePath, req.files.file.data, req.files.file.mimetype, function (err) {
      if (err) {
        return res.status(500).send(err);
      }
      res.json('uploaded');
    });
  },

  list: (req, res) => {
    uploadPath = __dirname + '/../public/uploads/' + req.params.user;
    callbackify(listStored)(uploadPath, function (err, files) {
      res.json(err ? [] : files);
    });
  },

  fetch: (req, res) => {
    const file = path.resolve(process.cwd() + '/public/uploads/' + req.params.user + '/' + req.body.name);
    downloadStored(res, file);
  },
};
