// Dossier: the whole answer for one pile of pages.
// In:  the pipeline's stages.  Out: what `stemma trace --json` prints.
// JSON form: docs/formats/dossier.md. Tested by src/pipeline/pipeline_test.cc.
#pragma once

#include <vector>

#include "stemma/article.h"
#include "stemma/attribution.h"
#include "stemma/claim.h"
#include "stemma/lineage.h"
#include "stemma/mention.h"
#include "stemma/passage.h"
#include "stemma/reuse.h"

namespace stemma {

// Articles sorted by id; every index in the other parts points into these vectors.
struct Dossier {
  std::vector<Article> articles;
  std::vector<Reuse> reuse;               // sorted by article_a, article_b, a, b
  std::vector<SharedText> passages;       // the same, put together: one text, its carriers and versions
  std::vector<Attribution> attributions;  // sorted by article, then position
  std::vector<Mention> mentions;          // sorted by article, span, kind
  std::vector<Story> stories;             // largest first, then by id
  Lineage lineage;
};

}  // namespace stemma
