fetch('http://localhost:3000/news');
