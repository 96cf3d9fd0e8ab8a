# One line a file: stemma_embed(symbol absolute-path).
