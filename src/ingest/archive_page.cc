#include "ingest/archive_page.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <utility>

#include "ingest/http.h"
#include "ingest/sniff.h"
#include "text/fold.h"

namespace stemma::ingest {
namespace {

enum class Media : std::uint8_t { kHtml, kText, kUnknown, kOther };

Media MediaOf(std::string_view type) {
  if (type == "text/html" || type == "application/xhtml+xml") return Media::kHtml;
  if (type == "text/plain" || type == "text/markdown") return Media::kText;
  const bool says_nothing = type.empty() || type == "application/octet-stream" || type == "unknown/unknown" ||
                            type == "unknown" || type == "no-type";
  return says_nothing ? Media::kUnknown : Media::kOther;
}

// Addresses under which crawlers file their own papers, and one that every site has and that is no page.
bool IsServiceUri(std::string_view uri) {
  static constexpr std::array<std::string_view, 7> kPrefixes = {
      "urn:pageinfo:", "urn:view:", "urn:text:", "urn:thumbnail:", "metadata:", "dns:", "filedesc:"};
  const std::string_view path = uri.substr(0, uri.find_first_of("?#"));
  return path.ends_with("/robots.txt") || std::ranges::any_of(kPrefixes, [&](auto p) { return uri.starts_with(p); });
}

bool HoldsContent(const Fields& header) {
  const std::string type = text::LowerAscii(header.Get("warc-type"));
  return (type == "response" || type == "resource" || type == "conversion") && !IsServiceUri(TargetUri(header));
}

bool IsHttp(const Fields& header, std::string_view block) {
  const std::string type = ParseMediaType(header.Get("content-type")).type;
  return type == "application/http" || (type.empty() && block.starts_with("HTTP/"));
}

// The content's own type: of the HTTP header, else as the crawler found out, else of the record itself.
MediaType ContentType(const Fields& header, const HttpResponse* response) {
  const std::string_view own = response != nullptr ? response->fields.Get("content-type") : header.Get("content-type");
  MediaType media = ParseMediaType(own);
  if (media.type.empty()) media.type = ParseMediaType(header.Get("warc-identified-payload-type")).type;
  return media;
}

// What the body is taken for; nothing when it is no page.
std::optional<RecordKind> KindOf(Media media, std::string_view body, bool verbatim) {
  if (media == Media::kHtml || LooksLikeHtml(body)) return RecordKind::kHtml;
  if (media == Media::kText) return verbatim ? RecordKind::kVerbatim : RecordKind::kText;
  return std::nullopt;
}

bool IsSuccess(const HttpResponse& response) { return response.status >= 200 && response.status < 300; }

PageResult Make(const Fields& header, MediaType media, HttpBody body, const Options& options) {
  const auto kind = KindOf(MediaOf(media.type), body.bytes, options.verbatim);
  if (!kind || TrimWhite(body.bytes).empty()) return NoPage{};
  if (body.bytes.size() > options.limits.max_page_bytes) {
    return BrokenPage{"the page is larger than the limit (" + std::to_string(options.limits.max_page_bytes) + " bytes)",
                      "raise --max-page-size"};
  }
  if (LooksBinary(std::string_view(body.bytes).substr(0, kSniffBytes))) {
    return BrokenPage{"binary data under the media type " + media.type, "fetch the page again"};
  }
  ArchivePage page;
  if (body.truncated || !header.Get("warc-truncated").empty()) page.note = "the page was cut short when it was fetched";
  page.record.uri = std::string(TargetUri(header));
  page.record.id = page.record.uri;
  page.record.captured_at = std::string(header.Get("warc-date"));
  page.record.media_type = std::move(media.type);
  page.record.charset = std::move(media.charset);
  page.record.kind = *kind;
  page.record.body = std::move(body.bytes);
  return page;
}

PageResult PageOfResponse(const Fields& header, std::string_view block, const Options& options) {
  const auto response = ReadResponse(block);
  if (!response) return BrokenPage{"there is no whole HTTP header in the record", "fetch the page again"};
  MediaType media = ContentType(header, &*response);
  if (!IsSuccess(*response) || MediaOf(media.type) == Media::kOther) return NoPage{};
  auto body = DecodeBody(*response, options.limits);
  if (!body && MediaOf(media.type) == Media::kUnknown) return NoPage{};
  if (!body) return BrokenPage{body.error().message, "fetch the page again without a content coding"};
  return Make(header, std::move(media), std::move(*body), options);
}

}  // namespace

std::string_view TargetUri(const Fields& header) {
  std::string_view uri = header.Get("warc-target-uri");
  if (uri.size() > 1 && uri.starts_with('<') && uri.ends_with('>')) uri = uri.substr(1, uri.size() - 2);
  return uri;
}

PageResult PageOf(const Fields& header, std::string_view block, const Options& options) {
  if (!HoldsContent(header)) return NoPage{};
  const bool http = IsHttp(header, block);
  MediaType media = ContentType(header, nullptr);
  if (!http && MediaOf(media.type) == Media::kOther) return NoPage{};
  if (TargetUri(header).empty()) return BrokenPage{"the record names no target URI", "write the archive again"};
  if (!header.Get("warc-segment-number").empty()) {
    return BrokenPage{"the record is cut into segments, which is not supported",
                      "write the archive again in whole records"};
  }
  if (http) return PageOfResponse(header, block, options);
  return Make(header, std::move(media), {std::string(block), false}, options);
}

bool MayHoldPage(const Fields& header, std::string_view front) {
  if (!HoldsContent(header)) return false;
  if (!IsHttp(header, front)) return MediaOf(ContentType(header, nullptr).type) != Media::kOther;
  const auto response = ReadResponse(front);
  if (!response) return true;
  const Media media = MediaOf(ContentType(header, &*response).type);
  return IsSuccess(*response) && media != Media::kOther && media != Media::kUnknown;
}

}  // namespace stemma::ingest
