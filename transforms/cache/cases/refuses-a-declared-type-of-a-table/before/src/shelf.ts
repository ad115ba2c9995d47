export interface Shelf {
  [id: string]: string;
}
