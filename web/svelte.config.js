// Elements are made one by one and not from strings of HTML, so that the page holds under `require-trusted-types-for 'script'`.
export default { compilerOptions: { fragments: "tree", runes: true } };
