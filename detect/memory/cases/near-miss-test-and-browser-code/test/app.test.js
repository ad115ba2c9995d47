const seen = [];
beforeEach(() => seen.push(1));
it('x', () => seen.length);
