#include "extract/given.h"

#include <simdjson.h>

#include "extract/cues.h"
#include "extract/site.h"
#include "html/charset.h"
#include "text/sentence.h"
#include "text/utf8.h"

namespace stemma::extract {
namespace {

namespace dom = simdjson::dom;

std::string StringAt(dom::object object, const char* key) {
  std::string_view value;
  return object[key].get_string().get(value) == simdjson::SUCCESS ? std::string(value) : std::string();
}

// A list of strings, or one string.
std::vector<std::string> StringsAt(dom::object object, const char* key) {
  std::vector<std::string> out;
  dom::array list;
  if (object[key].get_array().get(list) == simdjson::SUCCESS) {
    for (const dom::element item : list) {
      std::string_view value;
      if (item.get_string().get(value) == simdjson::SUCCESS && !value.empty()) out.emplace_back(value);
    }
  } else if (std::string one = StringAt(object, key); !one.empty()) {
    out.push_back(std::move(one));
  }
  return out;
}

Publisher PublisherAt(dom::object object, std::string_view url) {
  Publisher publisher{StringAt(object, "publisher"), RegistrableDomain(HostOf(url))};
  dom::object fields;
  if (object["publisher"].get_object().get(fields) != simdjson::SUCCESS) return publisher;
  publisher.name = StringAt(fields, "name");
  if (std::string domain = StringAt(fields, "domain"); !domain.empty()) publisher.domain = std::move(domain);
  return publisher;
}

// The objects of a list; what is no object is passed over.
std::vector<dom::object> ObjectsAt(dom::object object, const char* key) {
  std::vector<dom::object> out;
  dom::array list;
  if (object[key].get_array().get(list) != simdjson::SUCCESS) return out;
  for (const dom::element item : list) {
    dom::object fields;
    if (item.get_object().get(fields) == simdjson::SUCCESS) out.push_back(fields);
  }
  return out;
}

// Credits and notes that came with the object, as feeds have them.
void AddGivenLines(dom::object object, Article& article) {
  for (const dom::object x : ObjectsAt(object, "credits"))
    article.credits.push_back({StringAt(x, "kind"), StringAt(x, "name"), StringAt(x, "text"), StringAt(x, "href"), {}});
  for (const dom::object x : ObjectsAt(object, "notes"))
    article.notes.push_back({StringAt(x, "kind"), StringAt(x, "text"), {}});
}

}  // namespace

Article BeginArticle(const RawRecord& record) {
  Article article;
  article.id = record.id;
  article.source = {record.path, record.uri, record.record, record.digest};
  return article;
}

void AddParagraphs(Article& article) {
  for (const Span paragraph : text::Paragraphs(article.text)) {
    article.blocks.push_back({paragraph, "paragraph", {}});
    const std::string_view line = paragraph.Of(article.text);
    if (!text::IsValid(line)) continue;
    if (auto note = NoteOfLine(line)) article.notes.push_back({std::move(*note), std::string(line), {}});
    for (const CreditCue& cue : CreditsOfParagraph(line))
      article.credits.push_back({cue.kind, cue.name, Excerpt(line, cue.at), {}, {}});
  }
}

Article ReadVerbatim(const RawRecord& record) {
  Article article = BeginArticle(record);
  article.text = html::Decode(record.body, record.charset).text;
  AddParagraphs(article);
  return article;
}

Result<GivenArticle> ReadJsonArticle(const RawRecord& record) {
  dom::parser parser;
  dom::object object;
  if (parser.parse(record.body).get_object().get(object) != simdjson::SUCCESS)
    return Fail(ErrorKind::kBadInput, "the line is no JSON object");
  GivenArticle given{BeginArticle(record), {}};
  Article& article = given.article;
  std::string_view text;
  const bool has_text = object["text"].get_string().get(text) == simdjson::SUCCESS;
  if (!has_text) given.html = StringAt(object, "html");
  if (!has_text && given.html.empty())
    return Fail(ErrorKind::kBadInput, "the object has neither \"text\" nor \"html\"");
  article.text = text;
  article.title = StringAt(object, "title");
  article.authors = StringsAt(object, "authors");
  article.language = StringAt(object, "language");
  article.published = StringAt(object, "published");
  article.modified = StringAt(object, "modified");
  article.section = StringAt(object, "section");
  article.keywords = StringsAt(object, "keywords");
  if (!article.published.empty()) article.dates.push_back({article.published, "given"});
  const std::string url = StringAt(object, "url");
  if (article.source.uri.empty()) article.source.uri = url;
  article.canonical = url;
  article.publisher = PublisherAt(object, url);
  AddParagraphs(article);
  AddGivenLines(object, article);
  return given;
}

}  // namespace stemma::extract
