#include "journal/sample_test.hpp"

#include "journal/extract.hpp"
#include "journal/log.hpp"

#include <cstdlib>
#include <fstream>

using namespace sample;

namespace {

std::string read(const std::filesystem::path& file)
{
    std::ifstream in{file};
    REQUIRE_MESSAGE(in, file.string());
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// What today's readings make of an old journal, as lines.
std::string readings_of(const std::filesystem::path& journal)
{
    const journal::Model model{{readings()}};
    auto memory = store::Connection::in_memory();
    store::Tx tx{memory};
    journal::log::create(tx);
    std::ifstream in{journal};
    REQUIRE(journal::extract::preface(in));
    REQUIRE(journal::extract::each(in, [&](const journal::Entry& entry) { journal::log::insert(tx, entry); }));
    journal::create_tables(tx, model);
    journal::fill(tx, tx, model, {});
    std::string lines;
    for (const auto& person : persons.all(tx))
        lines += person.number + ' ' + person.name.value_or("廃棄済み") + ' ' + person.last_duty + '\n';
    for (const auto& duty : duties.all(tx)) lines += base::iso(duty.since) + ' ' + duty.duty + '\n';
    return lines;
}

}  // namespace

TEST_CASE("journals that older programs wrote verify, and are read as what they meant, for ever")
{
    const char* const samples = std::getenv("ISHIZUE_SAMPLES");
    REQUIRE_MESSAGE(samples, "run by ctest");
    int journals = 0;
    for (const auto& file : std::filesystem::directory_iterator{std::filesystem::path{samples} / "journals"}) {
        if (file.path().extension() != ".jsonl") continue;
        CAPTURE(file.path().string());
        ++journals;
        std::ifstream in{file.path()};
        const auto said = journal::extract::preface(in).value();
        const auto first_key = read(std::filesystem::path{file.path()}.replace_extension(".pem"));
        in.seekg(0);
        const auto found =
            journal::extract::verify(in, {said.installation, said.company, {{crypto::key_id(first_key), first_key}}, {}, {}});
        CHECK(found.reason == "");
        CHECK(found.whole());
        CHECK(found.entries == said.entries);
        CHECK(readings_of(file.path()) == read(std::filesystem::path{file.path()}.replace_extension(".txt")));
    }
    CHECK(journals > 0);
}
