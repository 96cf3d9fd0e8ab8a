#include "html/reader.h"

#include <algorithm>
#include <utility>

#include "html/byte_class.h"
#include "html/tag_set.h"
#include "html/tree_builder.h"
#include "text/fold.h"

namespace stemma::html {
namespace {

// Elements that hold nothing that is read on the page.
constexpr TagSet kDropped = {Tag::kScript, Tag::kStyle, Tag::kSvg, Tag::kNoscript, Tag::kIframe, Tag::kNoframes};

// Longest attribute value kept; titles and descriptions are shorter, embedded images are not.
constexpr std::size_t kMaxValueBytes = 4096;

// A style attribute that takes the element out of the page.
bool Hides(std::string_view style) {
  std::string plain = text::LowerAscii(style);
  std::erase_if(plain, [](char c) { return Is(c, kSpaceByte); });
  return plain.find("display:none") != std::string::npos;
}

// Writes the tree as a table in document order.
class Flattener {
 public:
  Flattener(PageTreeBuilder& builder, bool whole)
      : tree_(builder.tree()), source_(builder.source()), root_(builder.root()), whole_(whole) {
    from_ = builder.TakeAttributes();
  }

  ReadPage Run() {
    if (root_ == kNobody) return std::move(page_);
    page_.nodes.reserve(tree_.size());
    page_.attributes.reserve(from_.size());
    NodeId node = root_;
    while (node != kNobody) {
      const bool kept = whole_ || tree_.At(node).is_text || !kDropped.Has(tree_.At(node).tag);
      if (tree_.At(node).tag == Tag::kScript) KeepJsonLd(node);
      if (kept) Add(node);
      node = Next(node, !kept);
    }
    for (; !path_.empty(); path_.pop_back()) page_.nodes[path_.back()].end = End();
    return std::move(page_);
  }

 private:
  [[nodiscard]] NodeIndex End() const { return static_cast<NodeIndex>(page_.nodes.size()); }

  void Add(NodeId id) {
    const GrowingNode& from = tree_.At(id);
    Node node;
    node.tag = from.tag;
    node.is_text = from.is_text;
    node.references = from.references;
    node.parent = path_.empty() ? kNoNode : path_.back();
    node.source_begin = from.source_begin;
    node.source_end = from.source_end;
    node.end = End() + 1;
    if (from.is_text) {
      node.text_begin = from.text.begin;
      node.text_end = from.text.end;
    } else {
      node.attribute_begin = static_cast<std::uint32_t>(page_.attributes.size());
      for (std::uint32_t i = from.attribute_begin; i < from.attribute_end; ++i) AddAttribute(from_[i]);
      node.attribute_end = static_cast<std::uint32_t>(page_.attributes.size());
    }
    page_.nodes.push_back(node);
  }

  void AddAttribute(TokenAttribute attribute) {
    if (!whole_) {
      if (source_.Get(attribute.name) == "style" && !Hides(source_.Get(attribute.value))) return;
      const bool inlined = source_.Get(attribute.value).starts_with("data:");  // a stand-in for an image
      if (attribute.value.size() > kMaxValueBytes || inlined) attribute.value.end = attribute.value.begin;
    }
    page_.attributes.push_back(attribute);
  }

  // The next node in document order; `path_` holds the table's places of its ancestors.
  NodeId Next(NodeId node, bool skip) {
    if (!skip && tree_.At(node).first != kNobody) {
      path_.push_back(End() - 1);
      return tree_.At(node).first;
    }
    while (node != root_ && tree_.At(node).next == kNobody) {
      node = tree_.At(node).parent;
      page_.nodes[path_.back()].end = End();
      path_.pop_back();
    }
    return node == root_ ? kNobody : tree_.At(node).next;
  }

  void KeepJsonLd(NodeId script) {
    const GrowingNode& node = tree_.At(script);
    for (std::uint32_t i = node.attribute_begin; i < node.attribute_end; ++i) {
      if (source_.Get(from_[i].name) != "type") continue;
      if (text::LowerAscii(source_.Get(from_[i].value)).find("ld+json") == std::string::npos) return;
      std::string content;
      for (NodeId text = node.first; text != kNobody; text = tree_.At(text).next)
        if (tree_.At(text).is_text) content += source_.Get(tree_.At(text).text);
      page_.json_ld.push_back(std::move(content));
      return;
    }
  }

  const GrowingTree& tree_;
  const SourceText& source_;
  NodeId root_;
  bool whole_;
  std::vector<TokenAttribute> from_;
  std::vector<NodeIndex> path_;
  ReadPage page_;
};

}  // namespace

Result<ReadPage> ReadTree(std::string_view page, const ReadOptions& options) {
  if (page.size() > kMaxPageBytes) return Fail(ErrorKind::kTooLarge, "the page is larger than can be read");
  PageTreeBuilder builder(page, options);
  if (std::string problem = builder.Run(); !problem.empty()) return Fail(ErrorKind::kTooLarge, std::move(problem));
  ReadPage out = Flattener(builder, options.whole).Run();
  out.rewritten = builder.TakeRewritten();
  out.steps = builder.steps();
  return out;
}

}  // namespace stemma::html
