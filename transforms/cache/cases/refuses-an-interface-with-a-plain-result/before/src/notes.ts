export interface Notes {
  get(id: string): string | undefined;
  put(id: string, text: string): void;
}

export class MemoryNotes implements Notes {
  private readonly texts = new Map<string, string>();

  get(id: string): string | undefined {
    return this.texts.get(id);
  }

  put(id: string, text: string): void {
    this.texts.set(id, text);
  }
}
