const { S3Client, PutObjectCommand } = require('@aws-sdk/client-s3');
const client = new S3Client({});
exports.put = (Key, Body) => client.send(new PutObjectCommand({ Bucket: 'b', Key, Body }));
