// TagSet: sets of element names that the tree building rules speak of.
// In:  a tag.  Out: whether it belongs to the set. One bit test.
// Tested by html/reader_test.cc. Source: WHATWG HTML, "The stack of open elements" and "Tree construction".
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>

#include "html/tag.h"

namespace stemma::html {

class TagSet {
 public:
  constexpr TagSet(std::initializer_list<Tag> tags) {
    for (const Tag tag : tags) words_[Index(tag) / 64] |= std::uint64_t{1} << (Index(tag) % 64);
  }
  [[nodiscard]] constexpr bool Has(Tag tag) const { return (words_[Index(tag) / 64] >> (Index(tag) % 64) & 1) != 0; }

 private:
  static constexpr unsigned Index(Tag tag) { return static_cast<unsigned>(tag); }
  std::array<std::uint64_t, 4> words_{};
};

// clang-format off
inline constexpr TagSet kHeadings = {Tag::kH1, Tag::kH2, Tag::kH3, Tag::kH4, Tag::kH5, Tag::kH6};
inline constexpr TagSet kSpecial = {
    Tag::kAddress, Tag::kApplet, Tag::kArea, Tag::kArticle, Tag::kAside, Tag::kBase, Tag::kBasefont, Tag::kBgsound,
    Tag::kBlockquote, Tag::kBody, Tag::kBr, Tag::kButton, Tag::kCaption, Tag::kCenter, Tag::kCol, Tag::kColgroup,
    Tag::kDd, Tag::kDetails, Tag::kDir, Tag::kDiv, Tag::kDl, Tag::kDt, Tag::kEmbed, Tag::kFieldset, Tag::kFigcaption,
    Tag::kFigure, Tag::kFooter, Tag::kForm, Tag::kFrame, Tag::kFrameset, Tag::kH1, Tag::kH2, Tag::kH3, Tag::kH4,
    Tag::kH5, Tag::kH6, Tag::kHead, Tag::kHeader, Tag::kHgroup, Tag::kHr, Tag::kHtml, Tag::kIframe, Tag::kImg,
    Tag::kInput, Tag::kKeygen, Tag::kLi, Tag::kLink, Tag::kListing, Tag::kMain, Tag::kMarquee, Tag::kMenu, Tag::kMeta,
    Tag::kNav, Tag::kNoembed, Tag::kNoframes, Tag::kNoscript, Tag::kObject, Tag::kOl, Tag::kP, Tag::kParam,
    Tag::kPlaintext, Tag::kPre, Tag::kScript, Tag::kSearch, Tag::kSection, Tag::kSelect, Tag::kSource, Tag::kStyle,
    Tag::kSummary, Tag::kTable, Tag::kTbody, Tag::kTd, Tag::kTemplate, Tag::kTextarea, Tag::kTfoot, Tag::kTh,
    Tag::kThead, Tag::kTitle, Tag::kTr, Tag::kTrack, Tag::kUl, Tag::kWbr, Tag::kXmp};
inline constexpr TagSet kFormatting = {Tag::kA, Tag::kB, Tag::kBig, Tag::kCode, Tag::kEm, Tag::kFont, Tag::kI,
                                       Tag::kNobr,
                                       Tag::kS, Tag::kSmall, Tag::kStrike, Tag::kStrong, Tag::kTt, Tag::kU};
inline constexpr TagSet kImpliedEnd = {Tag::kDd, Tag::kDt, Tag::kLi, Tag::kOptgroup, Tag::kOption, Tag::kP, Tag::kRb,
                                       Tag::kRp, Tag::kRt, Tag::kRtc};
inline constexpr TagSet kImpliedEndInTemplate = {
    Tag::kCaption, Tag::kColgroup, Tag::kDd, Tag::kDt, Tag::kLi, Tag::kOptgroup, Tag::kOption, Tag::kP, Tag::kRb,
    Tag::kRp, Tag::kRt, Tag::kRtc, Tag::kTbody, Tag::kTd, Tag::kTfoot, Tag::kTh, Tag::kThead, Tag::kTr};
// Where a look for an element "in scope" ends, HTML elements; some foreign ones end it too.
inline constexpr TagSet kScope = {Tag::kApplet, Tag::kCaption, Tag::kHtml, Tag::kTable, Tag::kTd, Tag::kTh,
                                  Tag::kMarquee,
                                  Tag::kObject, Tag::kTemplate};
inline constexpr TagSet kTableContext = {Tag::kHtml, Tag::kTable, Tag::kTemplate};
inline constexpr TagSet kTableSections = {Tag::kTbody, Tag::kTfoot, Tag::kThead};
inline constexpr TagSet kRowContext = {Tag::kTr, Tag::kTemplate, Tag::kHtml};
inline constexpr TagSet kSectionContext = {Tag::kTbody, Tag::kTfoot, Tag::kThead, Tag::kTemplate, Tag::kHtml};
inline constexpr TagSet kFostering = {Tag::kTable, Tag::kTbody, Tag::kTfoot, Tag::kThead, Tag::kTr};
// Tags of a table's inside.
inline constexpr TagSet kTableParts = {Tag::kCaption, Tag::kCol, Tag::kColgroup, Tag::kTbody, Tag::kTd, Tag::kTfoot,
                                       Tag::kTh, Tag::kThead, Tag::kTr};
// Start tags that the rules for "in head" take from other modes.
inline constexpr TagSet kHeadContent = {Tag::kBase, Tag::kBasefont, Tag::kBgsound, Tag::kLink, Tag::kMeta,
                                        Tag::kNoframes,
                                        Tag::kScript, Tag::kStyle, Tag::kTemplate, Tag::kTitle};
// Containers: a start tag ends an open <p>; an end tag ends what is open inside.
inline constexpr TagSet kContainers = {
    Tag::kAddress, Tag::kArticle, Tag::kAside, Tag::kBlockquote, Tag::kCenter, Tag::kDetails, Tag::kDialog, Tag::kDir,
    Tag::kDiv, Tag::kDl, Tag::kFieldset, Tag::kFigcaption, Tag::kFigure, Tag::kFooter, Tag::kHeader, Tag::kHgroup,
    Tag::kMain, Tag::kMenu, Tag::kNav, Tag::kOl, Tag::kSearch, Tag::kSection, Tag::kSummary, Tag::kUl};
// HTML elements whose start tag ends svg or math.
inline constexpr TagSet kBreaksOut = {
    Tag::kB, Tag::kBig, Tag::kBlockquote, Tag::kBody, Tag::kBr, Tag::kCenter, Tag::kCode, Tag::kDd, Tag::kDiv, Tag::kDl,
    Tag::kDt, Tag::kEm, Tag::kEmbed, Tag::kH1, Tag::kH2, Tag::kH3, Tag::kH4, Tag::kH5, Tag::kH6, Tag::kHead, Tag::kHr,
    Tag::kI, Tag::kImg, Tag::kLi, Tag::kListing, Tag::kMenu, Tag::kMeta, Tag::kNobr, Tag::kOl, Tag::kP, Tag::kPre,
    Tag::kRuby, Tag::kS, Tag::kSmall, Tag::kSpan, Tag::kStrong, Tag::kStrike, Tag::kSub, Tag::kSup, Tag::kTable,
    Tag::kTt, Tag::kU, Tag::kUl, Tag::kVar};
inline constexpr TagSet kMathTextPoints = {Tag::kMi, Tag::kMo, Tag::kMn, Tag::kMs, Tag::kMtext};
inline constexpr TagSet kSvgHtmlPoints = {Tag::kForeignObject, Tag::kDesc, Tag::kTitle};
// clang-format on

}  // namespace stemma::html
