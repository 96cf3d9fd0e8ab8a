#include "report/claim.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "report/beside_list.h"
#include "report/by_hand.h"
#include "report/proof.h"
#include "report/quote.h"
#include "report/words.h"

namespace stemma::report {
namespace {

// Quotations shown for an origin; the next ones stand in a collapsed list.
constexpr std::size_t kOpenQuotes = 2;
// Quotations in all for one origin: past this the articles named are proof enough.
constexpr std::size_t kMostQuotes = 12;

// How the reason begins that the program gives for counting origins as one; the names stand beside it here.
constexpr std::string_view kCountedAsOne = "counted as one with ";

void WriteProof(const ClaimView& view, const Origin& origin, Html& out) {
  const Proof proof = ProofOf(view.index, view.claim, origin);
  const std::size_t all = std::min(proof.attributions.size() + proof.mentions.size(), kMostQuotes);
  for (std::size_t i = 0; i < all; ++i) {
    if (i == kOpenQuotes)
      out.Raw("<details class=\"more\"><summary>")
          .Text(Counted(all - i, "more place", "more places"))
          .Raw("</summary>");
    if (i < proof.attributions.size())
      WriteAttributionQuote(view.index, proof.attributions[i], out);
    else
      WriteMentionQuote(view.index, *proof.mentions[i - proof.attributions.size()], out);
  }
  if (all > kOpenQuotes) out.Raw("</details>\n");
}

// "Daily Quill and 3 more -> Harbour Wire -> a water official", as a list that reads in order.
void WriteChain(const ClaimView& view, const Origin& origin, Html& out) {
  if (origin.articles.empty() || origin.chain.empty()) return;
  out.Raw("<ol class=\"chain\"><li>").Text(Joined(view.index.Outlets(origin.articles), 3)).Raw("</li>");
  for (std::size_t i = 0; i < origin.chain.size(); ++i) {
    const bool last = i + 1 == origin.chain.size();
    if (last) out.Raw("<li class=\"last\">");
    if (!last) out.Raw("<li>");
    out.Name(origin.chain[i]).Raw("</li>");
  }
  out.Raw("</ol>\n");
}

// What speaks for it alone: why it counts as one with others stands over all of them.
std::string OwnReason(const Origin& origin) {
  const std::string joined = "; " + origin.merged_because;
  const std::string_view why = origin.why;
  return Capital(origin.merged_because.empty() || !why.ends_with(joined) ? why
                                                                         : why.substr(0, why.size() - joined.size()));
}

void WriteOrigin(const ClaimView& view, const Origin& origin, Html& out) {
  out.Raw("<li class=\"origin\"><p class=\"origin-name\"><strong>")
      .Name(origin.name)
      .Raw("</strong> <span class=\"tag\">");
  out.Text(OriginKindWords(origin.kind))
      .Raw("</span> <span class=\"muted\" title=\"the chance that a reader would name it as an origin\">");
  out.Text(Likelihood(origin.score)).Raw(" (").Text(Decimal(origin.score)).Raw(")</span></p>\n");
  WriteChain(view, origin, out);
  if (const std::string why = OwnReason(origin); !why.empty())
    out.Raw("<p class=\"why\" dir=\"auto\">").Text(why).Raw("</p>\n");
  WriteProof(view, origin, out);
  out.Raw("<p class=\"carried\">Shown by ");
  WriteArticleLinks(view.index, origin.articles, out);
  out.Raw("</p></li>\n");
}

// The origins of each family, families in the order of their first origin.
std::vector<std::vector<const Origin*>> Families(const Claim& claim) {
  std::vector<std::vector<const Origin*>> out;
  for (const Origin& origin : claim.origins) {
    const auto family = std::ranges::find(out, origin.group, [](const auto& of) { return of.front()->group; });
    if (family == out.end() || origin.group == 0)
      out.push_back({&origin});
    else
      family->push_back(&origin);
  }
  return out;
}

// "A: 3 names that count as one origin: 2 articles give officials as the source of Interlane."
void WriteFamilyHead(const Claim& claim, const std::vector<const Origin*>& family, std::size_t place, bool lettered,
                     Html& out) {
  constexpr std::size_t kLetters = 26;
  if (!lettered && family.size() == 1 && family.front()->counted) return;
  out.Raw("<p class=\"family\">");
  if (lettered && place < kLetters)
    out.Raw("<strong>Origin ").Text(std::string(1, static_cast<char>('A' + place))).Raw("</strong> ");
  if (family.size() > 1) {
    const std::string& because = family.front()->merged_because;
    const std::size_t names = because.starts_with(kCountedAsOne) ? because.find(": ") : std::string::npos;
    out.Number(family.size()).Raw(" names that count as one origin");
    if (!because.empty()) out.Raw(": ").Text(names == std::string::npos ? because : because.substr(names + 2));
    out.Raw(". ");
  }
  if (!family.front()->counted)
    out.Raw("Not counted: ")
        .Text(OriginsCount(claim))
        .Raw(claim.independent_origins == 1 ? Markup(" is") : Markup(" are"))
        .Raw(" likelier than more.");
  out.Raw("</p>\n");
}

void WriteCircles(const ClaimView& view, Html& out) {
  for (const auto& circle : view.claim.circular) {
    if (circle.empty()) continue;
    out.Raw(
        "<p class=\"alert\"><span class=\"sign\" aria-hidden=\"true\">\u21BB</span> <strong>Circular "
        "reporting:</strong> ");
    for (const std::string& name : circle) out.Name(name).Raw(" \u2192 ");
    out.Name(circle.front()).Raw(". ").Raw(kCircleMeans).Raw("</p>\n");
  }
}

std::vector<ArticleIndex> WithStance(const Claim& claim, Stance stance) {
  std::vector<ArticleIndex> out;
  for (const ArticleStance& item : claim.stances)
    if (item.stance == stance) out.push_back(item.article);
  return out;
}

void WriteDenial(const ClaimView& view, const Denial& denial, Html& out) {
  out.Raw("<li><p><strong>").Name(denial.name).Raw("</strong>");
  if (!denial.articles.empty()) out.Raw(" <span class=\"muted\">in ");
  WriteArticleLinks(view.index, denial.articles, out);
  if (!denial.articles.empty()) out.Raw("</span>");
  out.Raw("</p>\n");
  if (denial.attribution) WriteAttributionQuote(view.index, *denial.attribution, out);
  out.Raw("</li>\n");
}

void WriteMentions(const ClaimView& view, Html& out) {
  constexpr std::size_t kOpenMentions = 3;
  const auto& mentions = view.claim.mentions;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (i == kOpenMentions)
      out.Raw("<details class=\"more\"><summary>")
          .Text(Counted(mentions.size() - i, "more mention", "more mentions"))
          .Raw("</summary>");
    WriteMentionQuote(view.index, mentions[i], out);
  }
  if (mentions.size() > kOpenMentions) out.Raw("</details>\n");
}

}  // namespace

void WriteOrigins(const ClaimView& view, Html& out) {
  if (view.claim.origins.empty()) {
    out.Raw("<p class=\"muted\">No origin could be made out from these articles.</p>\n");
    return;
  }
  const auto families = Families(view.claim);
  for (std::size_t i = 0; i < families.size(); ++i) {
    WriteFamilyHead(view.claim, families[i], i, families.size() > 1, out);
    out.Raw("<ul class=\"origins\">\n");
    for (const Origin* origin : families[i]) WriteOrigin(view, *origin, out);
    out.Raw("</ul>\n");
  }
}

void WriteDenials(const ClaimView& view, Html& out) {
  const std::vector<ArticleIndex> doubting = WithStance(view.claim, Stance::kDoubts);
  const std::vector<ArticleIndex> denying = WithStance(view.claim, Stance::kDenies);
  if (view.claim.denied_by.empty() && denying.empty()) {
    out.Raw("<p class=\"muted\">Nobody in this collection denies it.</p>\n");
  } else if (view.claim.denied_by.empty()) {
    out.Raw("<p>A denial stands in ");
    WriteArticleLinks(view.index, denying, out);
    out.Raw("; whose it is could not be made out.</p>\n");
  } else {
    out.Raw("<ul class=\"denials\">\n");
    for (const Denial& denial : view.claim.denied_by) WriteDenial(view, denial, out);
    out.Raw("</ul>\n");
  }
  if (doubting.empty()) return;
  out.Raw("<p>Told with doubt by ");
  WriteArticleLinks(view.index, doubting, out);
  out.Raw("</p>\n");
}

void WriteSpread(const ClaimView& view, Html& out) {
  WriteCircles(view, out);
  out.Raw("<dl class=\"spread\">\n");
  if (!view.claim.relays.empty()) {
    constexpr std::size_t kMostRelays = 12;
    out.Raw("<div><dt>Passed on by</dt><dd>").Text(Joined(view.claim.relays, kMostRelays));
    out.Raw(" <span class=\"muted\">(they name someone else as their source)</span></dd></div>\n");
  }
  for (const Stance stance : {Stance::kAsserts, Stance::kReports, Stance::kDoubts, Stance::kDenies}) {
    const std::vector<ArticleIndex> articles = WithStance(view.claim, stance);
    if (articles.empty()) continue;
    out.Raw("<div><dt>").Text(Capital(StanceWords(stance))).Raw("</dt><dd>");
    WriteArticleLinks(view.index, articles, out);
    out.Raw("</dd></div>\n");
  }
  out.Raw("</dl>\n");
}

void WriteClaimCard(const ClaimView& view, Html& out) {
  out.Raw("<div class=\"card\" id=\"c").Number(view.number).Raw("\"><p class=\"statement small\" dir=\"auto\">");
  out.Text(Statement(view.claim, 600)).Raw("</p>\n<p class=\"muted\">").Text(OriginsCount(view.claim));
  const std::string range = OriginsRange(view.claim);
  if (!range.empty()) out.Raw(" (").Text(range).Raw(")");
  std::vector<std::string> names;
  for (const Origin& origin : view.claim.origins) names.push_back(origin.name);
  if (!names.empty()) out.Raw(": ").Text(Joined(names, 6));
  out.Raw("</p>\n");
  if (const std::string words = CountWords(view.index, view.claim); !words.empty())
    out.Raw("<p><strong>Changed by hand:</strong> ").Text(words).Raw("</p>\n");
  WriteCircles(view, out);
  if (!view.claim.denied_by.empty()) {
    out.Raw("<p class=\"denied-line\"><span class=\"sign\" aria-hidden=\"true\">\u2716</span> Denied by:</p>");
    WriteDenials(view, out);
  }
  if (!view.claim.conflicts.empty()) WriteDetails(view, out);
  WriteBesideLists(view.claim, out);
  WriteMentions(view, out);
  out.Raw("</div>\n");
}

}  // namespace stemma::report
