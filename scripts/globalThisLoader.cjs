// webpack loader: old libraries look for the global object with `Function("return this")()` and `(1,eval)("this")`, which a strict
// Content-Security-Policy refuses. Every browser that runs the pane has `globalThis`.
module.exports = (source) =>
  source
    .replace(/\bFunction\((['"])return this\1\)\(\)/g, 'globalThis')
    .replace(/\([01],\s*eval\)\((['"])this\1\)/g, 'globalThis');
