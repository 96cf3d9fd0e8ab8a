# One line a file: stemma_embed(symbol absolute-path).
stemma_embed(stemma_attribution_tagger ${CMAKE_SOURCE_DIR}/data/attribution/tagger.model)
stemma_embed(stemma_claims_background ${CMAKE_SOURCE_DIR}/data/claims/background.tsv)
stemma_embed(stemma_claims_speech_model ${CMAKE_SOURCE_DIR}/data/claims/speech_model.tsv)
stemma_embed(stemma_claims_stance_model ${CMAKE_SOURCE_DIR}/data/claims/stance_model.tsv)
stemma_embed(stemma_gazetteer ${CMAKE_SOURCE_DIR}/data/gazetteer/places.tsv.zst)
stemma_embed(stemma_aliases ${CMAKE_SOURCE_DIR}/data/entities/aliases.tsv)
stemma_embed(stemma_html_entities ${CMAKE_SOURCE_DIR}/data/html/entities.tsv)
stemma_embed(stemma_owners ${CMAKE_SOURCE_DIR}/data/reuse/owners.tsv)
