router.get('/', (req, res) => res.json({ url: 'http://localhost:3000/orders/' + req.order.id }));
