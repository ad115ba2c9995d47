import { createApp } from 'vue';
import { remember, recall } from './visited';

createApp({ methods: { open: (page) => remember(page), last: () => recall() } }).mount('#app');
