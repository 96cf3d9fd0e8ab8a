#include "store/store.h"

namespace stemma::store {
struct Store::Handle {};
Store::Store(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;
Result<Store> Store::Open(const std::string&, Mode) { return Fail(ErrorKind::kInternal, "no store yet"); }
Result<std::uint64_t> Store::Add(std::span<const RawRecord>) { return 0; }
Result<std::vector<RawRecord>> Store::Records() const { return std::vector<RawRecord>{}; }
Result<std::uint64_t> Store::Count() const { return 0; }
Result<std::string> Store::Setting(const std::string&) const { return std::string(); }
Result<void> Store::SetSetting(const std::string&, const std::string&) { return {}; }
Result<std::vector<std::string>> Store::Check() const { return std::vector<std::string>{}; }
}  // namespace stemma::store
