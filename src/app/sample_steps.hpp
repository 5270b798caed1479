#pragma once
#include <string_view>
#include <vector>

namespace app {

/// One file of samples/tohto/: a JSON list of steps.
struct SampleFile {
    std::string_view name, text;
};
extern const std::vector<SampleFile> sample_files;

}  // namespace app
