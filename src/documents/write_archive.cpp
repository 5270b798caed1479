#include "documents/write_archive.hpp"

#include <zip.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace documents {
namespace {

constexpr zip_uint16_t first_dos_day = 1 << 5 | 1;  // 1980-01-01

struct Discard {
    void operator()(zip_t* file) const { zip_discard(file); }
};
struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

[[noreturn]] void fail(const char* what) { throw std::runtime_error{std::string{"zip: "} + what}; }

/// Gives the source to the archive under this name.
void add(zip_t* file, const std::string& name, zip_source_t* source, bool stored)
{
    if (!source) fail(zip_strerror(file));
    const auto index = zip_file_add(file, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        fail(zip_strerror(file));
    }
    if (zip_file_set_dostime(file, zip_uint64_t(index), 0, first_dos_day, 0) != 0 ||
        zip_set_file_compression(file, zip_uint64_t(index), stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) != 0)
        fail(zip_strerror(file));
}

}  // namespace

std::string archive_of(const std::vector<Member>& members)
{
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, FreeSource> whole{zip_source_buffer_create(nullptr, 0, 0, &error)};
    if (!whole) fail("no memory");
    zip_source_keep(whole.get());  // one reference is the archive's
    std::unique_ptr<zip_t, Discard> file{zip_open_from_source(whole.get(), ZIP_CREATE | ZIP_TRUNCATE, &error)};
    if (!file) fail("cannot begin");
    for (const auto& member : members)
        add(file.get(), member.name, zip_source_buffer(file.get(), member.bytes.data(), member.bytes.size(), 0), member.stored);
    if (zip_close(file.get()) != 0) fail(zip_strerror(file.get()));
    static_cast<void>(file.release());

    zip_stat_t stat;
    if (zip_source_stat(whole.get(), &stat) != 0 || zip_source_open(whole.get()) != 0) fail("cannot read back");
    std::string out(stat.size, '\0');
    const auto got = zip_source_read(whole.get(), out.data(), out.size());
    zip_source_close(whole.get());
    if (got != zip_int64_t(out.size())) fail("cannot read back");
    return out;
}

void write_archive(const std::filesystem::path& out, const std::vector<FileMember>& members)
{
    int error = 0;
    std::unique_ptr<zip_t, Discard> file{zip_open(out.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error)};
    if (!file) fail("cannot begin");
    for (const auto& member : members)
        add(file.get(), member.name, zip_source_file(file.get(), member.file.c_str(), 0, -1), member.stored);
    if (zip_close(file.get()) != 0) fail(zip_strerror(file.get()));
    static_cast<void>(file.release());
}

}  // namespace documents
