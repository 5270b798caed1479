#include "http/multipart.hpp"

#include "crypto/digest.hpp"
#include "http/spool_file.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <fstream>
#include <sys/resource.h>

namespace {

namespace fs = std::filesystem;

struct Spool {
    fs::path folder = fs::temp_directory_path() / "spool";
    Spool() { fs::create_directories(folder); }
    ~Spool() { fs::remove_all(folder); }
    std::size_t files() const
    {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator{folder}, fs::directory_iterator{}));
    }
};

std::string content(const fs::path& path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// "ok", or the code of the refusal; the body comes in pieces of this size.
std::string receive(const Spool& spool, http::Request& request, std::string_view body, std::size_t piece = 1 << 20,
                    std::size_t fields = 1000)
{
    http::Multipart form{"B", spool.folder, fields};
    for (std::size_t at = 0; at < body.size(); at += piece)
        if (const auto added = form.add(body.substr(at, piece)); !added) return std::string{added.refusal().first().code.id};
    const auto whole = form.finish(request);
    return whole ? "ok" : std::string{whole.refusal().first().code.id};
}

std::string field(std::string_view name, std::string_view value)
{
    return "--B\r\nContent-Disposition: form-data; name=\"" + std::string{name} + "\"\r\n\r\n" + std::string{value} + "\r\n";
}

std::string file(std::string_view disposition, std::string_view value)
{
    return "--B\r\nContent-Disposition: form-data; " + std::string{disposition} + "\r\nContent-Type: text/csv\r\n\r\n" +
           std::string{value} + "\r\n";
}

}  // namespace

TEST_CASE("fields and files, whatever pieces they come in")
{
    // Everything that looks like the beginning of a boundary.
    const std::string bytes = "a\r\n--\r\n--A\r\r\n-B\r\n-\xff" + std::string(3, '\0') + "\r\n";
    const auto body = field("title", "表題") + file("name=\"file\"; filename=\"名簿.csv\"", bytes) +
                      file("name=\"empty\"; filename=\"e.txt\"", "") + field("note", "") + "--B--\r\nepilogue";
    for (std::size_t piece = 1; piece < body.size() + 2; piece = piece < 80 ? piece + 1 : piece * 2) {
        Spool spool;
        {
            http::Request request;
            REQUIRE(receive(spool, request, body, piece) == "ok");
            CHECK(request.fields.at("title") == "表題");
            CHECK(request.fields.at("note").empty());
            REQUIRE(request.uploads.size() == 2);
            const auto& upload = request.uploads[0];
            CHECK(upload.field == "file");
            CHECK(upload.file_name == "名簿.csv");
            CHECK(upload.bytes == bytes.size());
            CHECK(content(upload.spool) == bytes);
            CHECK(upload.sha256 == crypto::hex(crypto::sha256({bytes})));
            CHECK(request.uploads[1].bytes == 0);
            const auto mode = fs::status(upload.spool).permissions();
            CHECK(mode == (fs::perms::owner_read | fs::perms::owner_write));
            const http::Request copy = request;  // a copy keeps the files too
            CHECK(spool.files() == 2);
        }
        CHECK(spool.files() == 0);
    }
}

TEST_CASE("a file that was moved away stays; one of a refused body goes")
{
    Spool spool;
    const auto kept = fs::temp_directory_path() / "kept";
    {
        http::Request request;
        REQUIRE(receive(spool, request, file("name=f; filename=a.txt", "x") + "--B--") == "ok");
        fs::rename(request.uploads[0].spool, kept);
    }
    CHECK(content(kept) == "x");
    fs::remove(kept);
    http::Request request;
    CHECK(receive(spool, request, file("name=f; filename=a.txt", "x") + "--Bx") == "http.multipart_malformed");
    CHECK(receive(spool, request, file("name=f; filename=a.txt", "cut")) == "http.multipart_malformed");
    CHECK(spool.files() == 0);
}

TEST_CASE("a full disk refuses the file and leaves nothing of it")
{
    Spool spool;
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{4096, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
    http::Request request;
    const auto got = receive(spool, request, file("name=f; filename=a.txt", std::string(10'000, 'x')) + "--B--");
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    CHECK(got == "http.no_space");
    CHECK(spool.files() == 0);
}

TEST_CASE("what a killed run has left goes, nothing else")
{
    Spool spool;
    std::ofstream{spool.folder / "upload-0123"} << "x";
    std::ofstream{spool.folder / "mine"} << "x";
    http::clear_spool(spool.folder);
    CHECK(spool.files() == 1);
    CHECK(fs::exists(spool.folder / "mine"));
}

TEST_CASE("the name of a file (RFC 7578 section 4.2)")
{
    const auto name = [](std::string_view rest) {
        return http::file_name("form-data; name=f; " + std::string{rest}).value_or("-");
    };
    CHECK(name("filename=\"a.txt\"") == "a.txt");
    CHECK(name("filename=a.txt") == "a.txt");
    CHECK(name("filename=\"C:\\Users\\taro\\a.txt\"") == "a.txt");
    CHECK(name("filename=\"../../etc/passwd\"") == "passwd");
    CHECK(name("filename=\"a%22b.txt\"") == "a\"b.txt");
    CHECK(name("filename=\"100%25.txt\"") == "100%25.txt");
    CHECK(name("filename=\"x\"; filename*=UTF-8''%E8%B3%87%2Fa%E6%96%99.txt") == "a料.txt");
    CHECK(name("filename*=UTF-8''%E9%AB%99%E6%A9%8B.txt") == "髙橋.txt");
    for (const auto* bad : {"filename=\"\"", "filename=\"..\"", "filename=\"a/\"", "filename=\" \"", "filename=\"a%0D%0Ab\"",
                            "filename=\"\xff\"", "filename*=UTF-8''%FF", "filename*=x", "x=y"})
        CHECK_MESSAGE(name(bad) == "-", bad);
    CHECK(name("filename=\"" + std::string(256, 'a') + "\"") == "-");
}

TEST_CASE("what a form can get wrong")
{
    Spool spool;
    http::Request request;
    const auto got = [&](std::string_view body) { return receive(spool, request, body, 7); };
    CHECK(got("--B--") == "ok");
    CHECK(got("preamble\r\n--B--") == "ok");
    CHECK(got("--B \t\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--B--") == "ok");
    CHECK(got("") == "http.multipart_malformed");
    CHECK(got("--C--") == "http.multipart_malformed");
    CHECK(got("--Bx\r\n") == "http.multipart_malformed");
    CHECK(got("--B\r\n\r\nno headers\r\n--B--") == "http.multipart_malformed");
    CHECK(got("--B\r\nContent-Disposition: attachment; name=a\r\n\r\n\r\n--B--") == "http.multipart_malformed");
    CHECK(got("--B\r\nContent-Disposition: form-data\r\n\r\n\r\n--B--") == "http.multipart_malformed");
    CHECK(got("--B\r\nContent-Disposition: form-data; name=\"\"\r\n\r\n\r\n--B--") == "http.multipart_malformed");
    CHECK(got("--B\r\nno colon\r\n\r\n\r\n--B--") == "http.multipart_malformed");
    CHECK(got("--B\r\nContent-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64\r\n\r\n\r\n--B--") ==
          "http.multipart_malformed");
    CHECK(got("--B\r\nX: " + std::string(9000, 'x')) == "http.multipart_malformed");
    CHECK(got("--B" + std::string(100, ' ')) == "http.multipart_malformed");
    CHECK(got(field("a", "\xff") + "--B--") == "http.multipart_malformed");
    CHECK(got(field("a", "1") + field("a", "2") + "--B--") == "http.multipart_repeated");
    CHECK(got(field("a", std::string(1001, 'x')) + "--B--") == "http.multipart_field_too_long");
    CHECK(got(field("a", std::string(600, 'x')) + field("b", std::string(600, 'x')) + "--B--") == "http.multipart_field_too_long");
    CHECK(got(file("name=f; filename=\"..\"", "x") + "--B--") == "http.file_name");
    CHECK(got(file("name=f; filename=\"\"", "x") + "--B--") == "http.file_name");
    request = {};
    CHECK(got(file("name=f; filename=\"\"", "") + "--B--") == "ok");  // no file was chosen
    CHECK(request.uploads.empty());
    std::string many;
    for (int i = 0; i < 201; ++i) many += field("f" + std::to_string(i), "");
    CHECK(got(many + "--B--") == "http.multipart_too_many");
    CHECK(spool.files() == 0);
}

TEST_CASE("the boundary in Content-Type")
{
    CHECK(http::multipart_boundary("multipart/form-data; boundary=----WebKitFormBoundaryA1") == "----WebKitFormBoundaryA1");
    CHECK(http::multipart_boundary("multipart/form-data; boundary=\"a b\"; charset=utf-8") == "a b");
    for (const auto* bad : {"multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"a \"",
                            "multipart/form-data; boundary=\"a\x01\"", "multipart/form-data; boundary=a; boundary=b"})
        CHECK(http::multipart_boundary(bad).empty());
    CHECK(http::multipart_boundary("multipart/form-data; boundary=" + std::string(71, 'a')).empty());
}
