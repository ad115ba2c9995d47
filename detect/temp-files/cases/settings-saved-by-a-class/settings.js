const fs = require('fs');

class Settings {
  constructor(file) {
    this.file = file;
    this.values = JSON.parse(fs.readFileSync(this.file, 'utf8'));
  }

  save(values) {
    this.values = { ...this.values, ...values };
    fs.writeFileSync(this.file, JSON.stringify(this.values));
  }
}
module.exports = new Settings(process.env.SETTINGS_FILE || 'settings.json');
