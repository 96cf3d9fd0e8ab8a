// CreditPhrases: the words behind which a line names whose work it is.
// In:  -.  Out: a table, most telling first; the first phrase that a line holds decides.
// Tested by extract/cues_test.cc. Source: ours; phrases seen on 940 news pages and on the pages of the open sets.
#pragma once

#include <array>
#include <string_view>

namespace stemma::extract {

// Phrases behind which the origin is named. `anywhere`: also inside a longer line of prose.
struct CreditPhrase {
  std::string_view words;  // lower case
  std::string_view kind;
  bool anywhere;
};

inline constexpr std::array kCreditPhrases = {
    CreditPhrase{"the original source of this article is ", "original_source", true},
    CreditPhrase{"original source: ", "original_source", false},
    CreditPhrase{"this article was originally published ", "originally_published", true},
    CreditPhrase{"this article was first published ", "originally_published", true},
    CreditPhrase{"this story was originally published ", "originally_published", true},
    CreditPhrase{"this story was first published ", "originally_published", true},
    CreditPhrase{"this post was originally published ", "originally_published", true},
    CreditPhrase{"this piece was originally published ", "originally_published", true},
    CreditPhrase{"was originally published ", "originally_published", true},
    CreditPhrase{"article was first published ", "originally_published", true},
    CreditPhrase{"this article originally appeared ", "originally_published", true},
    CreditPhrase{"this article first appeared ", "originally_published", true},
    CreditPhrase{"this story originally appeared ", "originally_published", true},
    CreditPhrase{"this story first appeared ", "originally_published", true},
    CreditPhrase{"this post originally appeared ", "originally_published", true},
    CreditPhrase{"this post first appeared ", "originally_published", true},
    CreditPhrase{"this piece originally appeared ", "originally_published", true},
    CreditPhrase{"this piece first appeared ", "originally_published", true},
    CreditPhrase{"originally appeared ", "originally_published", true},
    CreditPhrase{"originally published ", "originally_published", true},
    CreditPhrase{"first published ", "originally_published", false},
    CreditPhrase{"first appeared ", "originally_published", false},
    CreditPhrase{"a version of this article appeared ", "originally_published", true},
    CreditPhrase{"a version of this story appeared ", "originally_published", true},
    CreditPhrase{"zuerst erschienen ", "originally_published", false},
    CreditPhrase{"dieser artikel erschien zuerst ", "originally_published", true},
    CreditPhrase{"dieser text erschien zuerst ", "originally_published", true},
    CreditPhrase{"dieser beitrag erschien zuerst ", "originally_published", true},
    CreditPhrase{"der beitrag erschien zuerst ", "originally_published", true},
    CreditPhrase{"erschien zuerst ", "originally_published", true},
    CreditPhrase{"ist zuerst erschienen ", "originally_published", true},
    CreditPhrase{"wurde zuerst ver\xC3\xB6"
                 "ffentlicht ",
                 "originally_published", true},
    CreditPhrase{"cet article a ete publie ", "originally_published", true},
    CreditPhrase{"cet article a d'abord \xC3\xA9t\xC3\xA9 publi\xC3\xA9 ", "originally_published", true},
    CreditPhrase{"initialement publi\xC3\xA9 ", "originally_published", true},
    CreditPhrase{"publicado originalmente ", "originally_published", true},
    CreditPhrase{"originalmente publicado ", "originally_published", true},
    CreditPhrase{"pubblicato originariamente ", "originally_published", true},
    CreditPhrase{"republished with permission from ", "republished_from", true},
    CreditPhrase{"republished with permission of ", "republished_from", true},
    CreditPhrase{"reprinted with permission from ", "republished_from", true},
    CreditPhrase{"reprinted with permission of ", "republished_from", true},
    CreditPhrase{"this article is republished from ", "republished_from", true},
    CreditPhrase{"republished from ", "republished_from", false},
    CreditPhrase{"reprinted from ", "republished_from", false},
    CreditPhrase{"reposted from ", "republished_from", false},
    CreditPhrase{"cross-posted from ", "republished_from", false},
    CreditPhrase{"crossposted from ", "republished_from", false},
    CreditPhrase{"syndicated from ", "republished_from", false},
    CreditPhrase{"courtesy of ", "republished_from", false},
    CreditPhrase{"this article is reprinted from ", "republished_from", true},
    CreditPhrase{"this story is republished from ", "republished_from", true},
    CreditPhrase{"this article was republished from ", "republished_from", true},
    CreditPhrase{"was first reported by ", "first_reported_by", true},
    CreditPhrase{"were first reported by ", "first_reported_by", true},
    CreditPhrase{"first reported by ", "first_reported_by", true},
    CreditPhrase{"as first reported in ", "first_reported_by", true},
    CreditPhrase{"news was first reported on ", "first_reported_by", true},
    CreditPhrase{"with files from ", "staff", false},
    CreditPhrase{"with reporting by ", "staff", false},
    CreditPhrase{"with reporting from ", "staff", false},
    CreditPhrase{"with information from ", "staff", false},
    CreditPhrase{"additional reporting by ", "staff", false},
    CreditPhrase{"reporting by ", "staff", false},
    CreditPhrase{"material from ", "staff", false},
    CreditPhrase{"mit material von ", "staff", true},
    CreditPhrase{"mit material vom ", "staff", true},
    CreditPhrase{"mit material der ", "staff", true},
    CreditPhrase{"mit agenturmaterial", "staff", false},
    CreditPhrase{"mit informationen von ", "staff", false},
    CreditPhrase{"con informaci\xC3\xB3n de ", "staff", false},
    CreditPhrase{"con informacion de ", "staff", false},
    CreditPhrase{"avec l'", "staff", false},
    CreditPhrase{"con informazioni di ", "staff", false},
    CreditPhrase{"source: ", "via", false},
    CreditPhrase{"sources: ", "via", false},
    CreditPhrase{"quelle: ", "via", false},
    CreditPhrase{"quellen: ", "via", false},
    CreditPhrase{"fuente: ", "via", false},
    CreditPhrase{"fonte: ", "via", false},
    CreditPhrase{"bron: ", "via", false},
    CreditPhrase{"via: ", "via", false},
    CreditPhrase{"h/t ", "via", false},
};

}  // namespace stemma::extract
