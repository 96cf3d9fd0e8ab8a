#include "ingest/delivery.h"

#include "base/digest.h"
#include "text/utf8.h"

namespace stemma::ingest {
namespace {

void RepairName(std::string& name) {
  if (!text::IsValid(name)) name = text::Repair(name);
}

}  // namespace

Result<void> Delivery::Give(RawRecord record) {
  for (std::string* name :
       {&record.id, &record.path, &record.uri, &record.captured_at, &record.media_type, &record.charset}) {
    RepairName(*name);
  }
  record.digest = "sha256:" + Sha256Hex(record.body);
  ++summary_.records;
  return sink_(std::move(record));
}

void Delivery::Say(Severity severity, Position where, std::string why, std::string what_to_do) {
  RepairName(where.path);
  diagnostics_.Add({severity, std::move(where.path), where.record, where.byte, std::move(why), std::move(what_to_do)});
}

void Delivery::Skip(Position where, std::string why, std::string what_to_do) {
  ++summary_.skipped;
  Say(Severity::kSkipped, std::move(where), std::move(why), std::move(what_to_do));
}

void Delivery::Note(Position where, std::string why, std::string what_to_do) {
  Say(Severity::kNote, std::move(where), std::move(why), std::move(what_to_do));
}

std::string Advice(ErrorKind kind) {
  if (kind == ErrorKind::kUnreadable) return "check that it is a file, that it is there, and its rights";
  if (kind == ErrorKind::kTooLarge) return "unpack it by hand, or raise the limit, if you trust it";
  return "fetch or write the file again";
}

}  // namespace stemma::ingest
