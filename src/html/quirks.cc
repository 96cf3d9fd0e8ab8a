#include "html/quirks.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/fold.h"

namespace stemma::html {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kExact = {"-//w3o//dtd w3 html strict 3.0//en//"sv, "-/w3c/dtd html 4.0 transitional/en"sv,
                               "html"sv};

constexpr std::array kPrefixes = {"+//silmaril//dtd html pro v0r11 19970101//"sv,
                                  "-//as//dtd html 3.0 aswedit + extensions//"sv,
                                  "-//advasoft ltd//dtd html 3.0 aswedit + extensions//"sv,
                                  "-//ietf//dtd html 2.0 level 1//"sv,
                                  "-//ietf//dtd html 2.0 level 2//"sv,
                                  "-//ietf//dtd html 2.0 strict level 1//"sv,
                                  "-//ietf//dtd html 2.0 strict level 2//"sv,
                                  "-//ietf//dtd html 2.0 strict//"sv,
                                  "-//ietf//dtd html 2.0//"sv,
                                  "-//ietf//dtd html 2.1e//"sv,
                                  "-//ietf//dtd html 3.0//"sv,
                                  "-//ietf//dtd html 3.2 final//"sv,
                                  "-//ietf//dtd html 3.2//"sv,
                                  "-//ietf//dtd html 3//"sv,
                                  "-//ietf//dtd html level 0//"sv,
                                  "-//ietf//dtd html level 1//"sv,
                                  "-//ietf//dtd html level 2//"sv,
                                  "-//ietf//dtd html level 3//"sv,
                                  "-//ietf//dtd html strict level 0//"sv,
                                  "-//ietf//dtd html strict level 1//"sv,
                                  "-//ietf//dtd html strict level 2//"sv,
                                  "-//ietf//dtd html strict level 3//"sv,
                                  "-//ietf//dtd html strict//"sv,
                                  "-//ietf//dtd html//"sv,
                                  "-//metrius//dtd metrius presentational//"sv,
                                  "-//microsoft//dtd internet explorer 2.0 html strict//"sv,
                                  "-//microsoft//dtd internet explorer 2.0 html//"sv,
                                  "-//microsoft//dtd internet explorer 2.0 tables//"sv,
                                  "-//microsoft//dtd internet explorer 3.0 html strict//"sv,
                                  "-//microsoft//dtd internet explorer 3.0 html//"sv,
                                  "-//microsoft//dtd internet explorer 3.0 tables//"sv,
                                  "-//netscape comm. corp.//dtd html//"sv,
                                  "-//netscape comm. corp.//dtd strict html//"sv,
                                  "-//o'reilly and associates//dtd html 2.0//"sv,
                                  "-//o'reilly and associates//dtd html extended 1.0//"sv,
                                  "-//o'reilly and associates//dtd html extended relaxed 1.0//"sv,
                                  "-//sq//dtd html 2.0 hotmetal + extensions//"sv,
                                  "-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//"sv,
                                  "-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//"sv,
                                  "-//spyglass//dtd html 2.0 extended//"sv,
                                  "-//sun microsystems corp.//dtd hotjava html//"sv,
                                  "-//sun microsystems corp.//dtd hotjava strict html//"sv,
                                  "-//w3c//dtd html 3 1995-03-24//"sv,
                                  "-//w3c//dtd html 3.2 draft//"sv,
                                  "-//w3c//dtd html 3.2 final//"sv,
                                  "-//w3c//dtd html 3.2//"sv,
                                  "-//w3c//dtd html 3.2s draft//"sv,
                                  "-//w3c//dtd html 4.0 frameset//"sv,
                                  "-//w3c//dtd html 4.0 transitional//"sv,
                                  "-//w3c//dtd html experimental 19960712//"sv,
                                  "-//w3c//dtd html experimental 970421//"sv,
                                  "-//w3c//dtd w3 html//"sv,
                                  "-//w3o//dtd w3 html 3.0//"sv,
                                  "-//webtechs//dtd mozilla html 2.0//"sv,
                                  "-//webtechs//dtd mozilla html//"sv};

// Quirks only without a system identifier.
constexpr std::array kWithoutSystem = {"-//w3c//dtd html 4.01 frameset//"sv, "-//w3c//dtd html 4.01 transitional//"sv};

bool StartsWithAny(std::string_view id, const auto& prefixes) {
  return std::ranges::any_of(prefixes, [id](std::string_view prefix) { return id.starts_with(prefix); });
}

}  // namespace

bool MeansQuirks(const Doctype& doctype) {
  if (doctype.force_quirks || doctype.name != "html") return true;
  const std::string id = text::LowerAscii(doctype.public_id);
  if (std::ranges::find(kExact, id) != kExact.end() || StartsWithAny(id, kPrefixes)) return true;
  if (text::EqualsIgnoreCase(doctype.system_id, "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd"))
    return true;
  return !doctype.has_system_id && StartsWithAny(id, kWithoutSystem);
}

}  // namespace stemma::html
