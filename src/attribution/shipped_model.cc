// The model inside the program. Declared in tagger.h.
#include "attribution/tagger.h"

extern "C" const char stemma_attribution_tagger[];
extern "C" const char stemma_attribution_tagger_end[];

namespace stemma::attribution {

const Result<LinearModel>& ShippedModel() {
  static const Result<LinearModel> kModel = [] {
    auto model = ReadModel({stemma_attribution_tagger,
                            static_cast<std::size_t>(stemma_attribution_tagger_end - stemma_attribution_tagger)});
    if (model && !Fits(*model))
      model = Fail(ErrorKind::kCorrupt, "the tagger's model was made for other features; train it again");
    return model;
  }();
  return kModel;
}

}  // namespace stemma::attribution
