"""The documents that resdiff can find by symbol: the embedded seeds and the user's own store."""
