import { Controller, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';

@Controller('files')
export class FilesController {
  @Post()
  @UseInterceptors(FileInterceptor('file', { dest: './files' }))
  upload(@UploadedFile() file: Express.Multer.File) {
    return { path: file.path };
  }
}
