// Checks the catalogue folder and writes its pack, as a step of the build: catalog_pack DIR OUT.
#include "catalog/authoring/build.hpp"

#include <fstream>
#include <iostream>

int main(int argc, char** argv)
try {
    if (argc != 3) {
        std::cerr << "usage: catalog_pack DIR OUT\n";
        return 2;
    }
    const auto built = catalog::authoring::build(argv[1]);
    for (const auto& finding : built.findings) std::cerr << argv[1] << '/' << catalog::authoring::describe(finding) << '\n';
    if (!built.findings.empty()) return 1;
    std::ofstream out{argv[2], std::ios::binary};
    out << built.pack;
    return out.flush() ? 0 : 2;
} catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 2;
}
