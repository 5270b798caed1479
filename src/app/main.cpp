#include "app/cli.hpp"

#include <cstdio>
#include <exception>

int main(int argc, char** argv)
{
    try {
        return app::cli({argv + 1, argv + argc}, http::embedded_assets());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "ishizue: %s\n", error.what());
        return 2;
    }
}
