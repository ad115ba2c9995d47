export type Role = 'reader' | 'editor';
