#include "serve/openapi.h"

extern "C" const char stemma_serve_openapi[];
extern "C" const char stemma_serve_openapi_end[];

namespace stemma::serve {

std::string_view OpenApi() { return {stemma_serve_openapi, stemma_serve_openapi_end}; }

}  // namespace stemma::serve
