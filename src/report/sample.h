// Sample: an invented dossier for tests: a dam, a flood, ten outlets, copying, citing, a denial, a circle.
// In:  nothing.  Out: a dossier in which every part of the report has something to show.
// Written in sample_test.cc and large_sample_test.cc; tested by sample_test.cc (its spans and indices are sound).
#pragma once

#include "stemma/dossier.h"

namespace stemma::report {

// Two stories of several articles and two articles that stand alone. All people, places and outlets are invented.
Dossier SampleDossier();

// `articles` articles in stories of 1 to 24 copies of one another, for measuring time and size.
Dossier LargeDossier(std::size_t articles);

}  // namespace stemma::report
