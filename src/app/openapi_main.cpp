#include "app/serve.hpp"

#include <cstdio>

/// Prints the API description; linked without the screens, which are generated from it.
int main()
{
    std::puts(app::openapi().c_str());
    return 0;
}
