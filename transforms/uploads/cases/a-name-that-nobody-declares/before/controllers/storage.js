const fs = require('fs');
const path = require('path');

module.exports = {
  post: (req, res) => {
    uploadPath = __dirname + '/../public/uploads/' + req.params.user + '/';
    if (!fs.existsSync(uploadPath)) {
      fs.mkdirSync(uploadPath);
    }
    filePath = __dirname + '/../public/uploads/' + req.params.user + '/' + req.files.file.name;
    req.files.file.mv(filePath, function (err) {
      if (err) {
        return res.status(500).send(err);
      }
      res.json('uploaded');
    });
  },

  list: (req, res) => {
    uploadPath = __dirname + '/../public/uploads/' + req.params.user;
    fs.readdir(uploadPath, function (err, files) {
      res.json(err ? [] : files);
    });
  },

  fetch: (req, res) => {
    const file = path.resolve(process.cwd() + '/public/uploads/' + req.params.user + '/' + req.body.name);
    res.download(file);
  },
};
