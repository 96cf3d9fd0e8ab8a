# One line a file: stemma_embed(symbol absolute-path).
stemma_embed(stemma_claims_background ${CMAKE_SOURCE_DIR}/data/claims/background.tsv)
