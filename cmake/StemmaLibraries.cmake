# The libraries Stemma stands on: Debian packages, nothing vendored. tools/install_deps.sh installs them.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(pugixml REQUIRED)
find_package(simdjson REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n data)
find_package(SQLite3 REQUIRED)
find_package(ZLIB REQUIRED)
# One function of OpenSSL's and the stemmer's tables, as archives: as shared libraries they cost a millisecond and a half
# at every start, more than half of all relocations.
find_library(STEMMA_CRYPTO_ARCHIVE libcrypto.a)
if(STEMMA_CRYPTO_ARCHIVE)
  set(OPENSSL_USE_STATIC_LIBS ON)
endif()
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
pkg_check_modules(UCHARDET REQUIRED IMPORTED_TARGET uchardet)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(LZ4 REQUIRED IMPORTED_TARGET liblz4)
pkg_check_modules(BROTLI REQUIRED IMPORTED_TARGET libbrotlidec)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
find_library(STEMMA_LIBSTEMMER NAMES libstemmer.a stemmer REQUIRED)
find_library(STEMMA_CLD2 cld2 REQUIRED)

set(STEMMA_LINK_LIBRARIES
    fmt::fmt ICU::i18n ICU::uc ICU::data SQLite::SQLite3 ZLIB::ZLIB OpenSSL::Crypto simdjson::simdjson
    nlohmann_json::nlohmann_json PkgConfig::UCHARDET PkgConfig::ZSTD PkgConfig::LZ4 PkgConfig::BROTLI pugixml::pugixml
    PkgConfig::XXHASH
    ${STEMMA_LIBSTEMMER} ${STEMMA_CLD2} Threads::Threads)

# Only the tests and benchmarks of the page reader compare it with gumbo.
if(STEMMA_TESTS OR STEMMA_BENCH)
  pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
endif()
