// Imported first of all by what serves: graphql and React's builder read NODE_ENV once, when they are loaded, and check
// less where it says so. Whoever sets it is obeyed.

process.env['NODE_ENV'] ??= 'production'
