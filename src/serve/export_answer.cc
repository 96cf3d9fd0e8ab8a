#include "serve/export_answer.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "serve/answers.h"
#include "stemma/export.h"

namespace stemma::serve {
namespace {

struct Form {
  std::string_view name;
  std::string_view type;
  std::string_view file;
  ExportFormat format;
};

constexpr std::array kForms = std::to_array<Form>({
    {"graphml", "application/graphml+xml; charset=utf-8", "lineage.graphml", ExportFormat::kGraphml},
    {"gexf", "application/gexf+xml; charset=utf-8", "lineage.gexf", ExportFormat::kGexf},
    {"prov", "application/ld+json; charset=utf-8", "lineage.jsonld", ExportFormat::kProv},
    {"claimreview", "application/ld+json; charset=utf-8", "claims.jsonld", ExportFormat::kClaimReview},
    {"csv", "text/csv; charset=utf-8", "", ExportFormat::kCsv},
});

}  // namespace

Response ExportAnswer(Library& library, const Request& request, const std::string& format) {
  const auto form = std::ranges::find(kForms, format, &Form::name);
  if (form == kForms.end()) return NotFound();
  std::string table = request.Value("table").value_or("claims");
  if (table.ends_with(".csv")) table.resize(table.size() - 4);
  const bool csv = format == "csv";
  const std::string file = csv ? table + ".csv" : std::string(form->file);
  auto text = library.Export(form->format, file);
  if (!text) return FromError(text.error());
  if (!*text)
    return ErrorResponse(404, "not_found", "there is no such table; see docs/formats/exports.md for their names");
  Response out = Cached(std::move(**text));
  out.type = form->type;
  out.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + file + "\"");
  return out;
}

}  // namespace stemma::serve
