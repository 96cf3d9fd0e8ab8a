#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

#include "html/charset.h"
#include "html/thin.h"
#include "html/tree.h"

namespace stemma::html {
namespace {

// Memory for one parse, given back in one piece. OPTIMIZATION: gumbo asks for each string and node alone, and frees the
// tree by recursion, which a deep page overflows; here nothing is freed before the end.
class Arena {
 public:
  void* Take(std::size_t size) {
    size = (size + 15) & ~std::size_t{15};
    if (size > left_) Grow(size);
    char* taken = next_;
    next_ += size;
    left_ -= size;
    return taken;
  }

 private:
  static constexpr std::size_t kChunkBytes = std::size_t{1} << 19;

  void Grow(std::size_t size) {
    const std::size_t chunk = std::max(size, kChunkBytes);
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(chunk));
    next_ = chunks_.back().get();
    left_ = chunk;
  }

  std::vector<std::unique_ptr<char[]>> chunks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

void* TakeFrom(void* arena, std::size_t size) { return static_cast<Arena*>(arena)->Take(size); }
void KeepAll(void*, void*) {}

std::array<Tag, GUMBO_TAG_LAST + 1> MakeTags() {
  std::array<Tag, GUMBO_TAG_LAST + 1> tags{};
  for (int i = 0; i < GUMBO_TAG_UNKNOWN; ++i)
    tags[static_cast<std::size_t>(i)] = TagOf(gumbo_normalized_tagname(static_cast<GumboTag>(i)));
  return tags;
}

Tag FromGumbo(GumboTag tag) {
  static const std::array<Tag, GUMBO_TAG_LAST + 1> kTags = MakeTags();
  return kTags[static_cast<std::size_t>(tag)];
}

}  // namespace

// Copies gumbo's tree into ours, without recursion.
class TreeBuilder {
 public:
  TreeBuilder(Decoded decoded, Thinned thinned) {
    tree_.page_ = std::move(thinned.text);
    tree_.to_page_ = std::move(thinned.map);
    tree_.to_bytes_ = std::move(decoded.map);
    tree_.charset_ = std::move(decoded.charset);
    tree_.repaired_ = decoded.repaired;
    for (const std::string_view block : thinned.json_ld) tree_.json_ld_.emplace_back(block);
  }

  HtmlTree Build() {
    Arena arena;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &TakeFrom;
    options.deallocator = &KeepAll;
    options.userdata = &arena;
    options.max_errors = 0;
    options.stop_on_first_error = false;
    const GumboOutput* output = gumbo_parse_with_options(&options, tree_.page_.data(), tree_.page_.size());
    if (output != nullptr && output->root != nullptr) Walk(output->root);
    return std::move(tree_);
  }

 private:
  struct Step {
    const GumboNode* node;
    NodeIndex parent;
    bool leave;  // the subtree of `parent` is complete
  };

  void Walk(const GumboNode* root) {
    std::vector<Step> todo = {{root, kNoNode, false}};
    while (!todo.empty()) {
      const Step step = todo.back();
      todo.pop_back();
      if (step.leave) {
        tree_.nodes_[step.parent].end = static_cast<NodeIndex>(tree_.nodes_.size());
      } else if (step.node->type == GUMBO_NODE_ELEMENT || step.node->type == GUMBO_NODE_TEMPLATE) {
        const NodeIndex me = AddElement(step);
        todo.push_back({step.node, me, true});
        const GumboVector& children = step.node->v.element.children;
        for (unsigned i = children.length; i > 0; --i)
          todo.push_back({static_cast<const GumboNode*>(children.data[i - 1]), me, false});
      } else {
        AddText(step);
      }
    }
  }

  std::uint32_t Pool(std::string_view text) {
    tree_.pool_.append(text);
    return static_cast<std::uint32_t>(tree_.pool_.size());
  }

  std::uint32_t OffsetOf(const char* at) const {
    const char* const begin = tree_.page_.data();
    if (at == nullptr || at < begin || at > begin + tree_.page_.size()) return 0;
    return static_cast<std::uint32_t>(at - begin);
  }

  NodeIndex AddElement(const Step& step) {
    const GumboElement& element = step.node->v.element;
    Node node;
    node.tag = FromGumbo(element.tag);
    node.parent = step.parent;
    node.source_begin = OffsetOf(element.original_tag.data);
    const std::uint32_t tag_end = node.source_begin + static_cast<std::uint32_t>(element.original_tag.length);
    const auto end_tag = static_cast<std::uint32_t>(element.original_end_tag.length);
    const std::uint32_t end = end_tag != 0 ? OffsetOf(element.original_end_tag.data) + end_tag
                                           : static_cast<std::uint32_t>(element.end_pos.offset);
    node.source_end = std::max(tag_end, std::min(end, static_cast<std::uint32_t>(tree_.page_.size())));
    node.attribute_begin = static_cast<std::uint32_t>(tree_.attributes_.size());
    for (unsigned i = 0; i < element.attributes.length; ++i) AddAttribute(element.attributes.data[i]);
    node.attribute_end = static_cast<std::uint32_t>(tree_.attributes_.size());
    tree_.nodes_.push_back(node);
    return static_cast<NodeIndex>(tree_.nodes_.size() - 1);
  }

  void AddAttribute(const void* data) {
    const auto* attribute = static_cast<const GumboAttribute*>(data);
    const auto name_begin = static_cast<std::uint32_t>(tree_.pool_.size());
    const std::uint32_t name_end = Pool(attribute->name);
    const std::uint32_t value_end = Pool(attribute->value);
    tree_.attributes_.push_back({name_begin, name_end, name_end, value_end});
  }

  void AddText(const Step& step) {
    if (step.node->type == GUMBO_NODE_COMMENT || step.node->type == GUMBO_NODE_DOCUMENT) return;
    const GumboText& text = step.node->v.text;
    Node node;
    node.is_text = true;
    node.parent = step.parent;
    node.text_begin = static_cast<std::uint32_t>(tree_.pool_.size());
    node.text_end = Pool(text.text);
    node.source_begin = OffsetOf(text.original_text.data);
    node.source_end = static_cast<std::uint32_t>(
        std::min<std::size_t>(node.source_begin + text.original_text.length, tree_.page_.size()));
    node.end = static_cast<NodeIndex>(tree_.nodes_.size() + 1);
    tree_.nodes_.push_back(node);
  }

  HtmlTree tree_;
};

Result<HtmlTree> Parse(std::string_view bytes, std::string_view http_charset, const Limits& limits) {
  if (bytes.size() > limits.max_record_bytes) return Fail(ErrorKind::kTooLarge, "the page is larger than the limit");
  Decoded decoded = Decode(bytes, http_charset);
  auto thinned = Thin(decoded.text, limits);
  if (!thinned) return std::unexpected(thinned.error());
  return TreeBuilder(std::move(decoded), std::move(*thinned)).Build();
}

}  // namespace stemma::html
