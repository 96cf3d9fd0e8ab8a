// Stemma: all public headers at once, for programs that do not care which one holds what.
#pragma once

#include "stemma/article.h"      // IWYU pragma: export
#include "stemma/attribution.h"  // IWYU pragma: export
#include "stemma/claim.h"        // IWYU pragma: export
#include "stemma/corpus.h"       // IWYU pragma: export
#include "stemma/diagnostic.h"   // IWYU pragma: export
#include "stemma/dossier.h"      // IWYU pragma: export
#include "stemma/lineage.h"      // IWYU pragma: export
#include "stemma/mention.h"      // IWYU pragma: export
#include "stemma/names.h"        // IWYU pragma: export
#include "stemma/options.h"      // IWYU pragma: export
#include "stemma/passage.h"      // IWYU pragma: export
#include "stemma/record.h"       // IWYU pragma: export
#include "stemma/reference.h"    // IWYU pragma: export
#include "stemma/result.h"       // IWYU pragma: export
#include "stemma/reuse.h"        // IWYU pragma: export
#include "stemma/serve.h"        // IWYU pragma: export
#include "stemma/span.h"         // IWYU pragma: export
#include "stemma/version.h"      // IWYU pragma: export
#include "stemma/write.h"        // IWYU pragma: export
