#include "documents/package.hpp"

#include "messages/documents.hpp"

#include <pugixml.hpp>

namespace documents {
namespace {

constexpr std::size_t most_megabytes = 50;

std::string_view folder(std::string_view part)
{
    const auto slash = part.rfind('/');
    return slash == part.npos ? std::string_view{} : part.substr(0, slash + 1);
}

/// "../sharedStrings.xml" seen from "xl/worksheets/sheet1.xml" is "xl/sharedStrings.xml".
std::string resolve(std::string_view from, std::string_view target)
{
    if (target.size() > 1'000) return {};
    std::string path = target.starts_with('/') ? std::string{target.substr(1)} : std::string{folder(from)}.append(target);
    if (path.starts_with("./")) path.erase(0, 2);
    for (auto here = path.find("/./"); here != path.npos; here = path.find("/./")) path.erase(here, 2);
    for (auto up = path.find("/../"); up != path.npos; up = path.find("/../")) {
        const auto before = up == 0 ? path.npos : path.rfind('/', up - 1);
        path.erase(before == path.npos ? 0 : before + 1, before == path.npos ? up + 4 : up + 3 - before);
    }
    return path;
}

std::string relationships_of(std::string_view part)
{
    return std::string{folder(part)} + "_rels/" + std::string{part.substr(folder(part).size())} + ".rels";
}

std::string utf16(std::string_view ascii)
{
    std::string out;
    for (const char c : ascii) out += {c, '\0'};
    return out;
}

base::Result<std::string> content_type(const Package& package, std::string_view part)
{
    const auto xml = TRY(package.tree("[Content_Types].xml"));
    for (const auto row : root(*xml).children())
        if (local_name(row) == "Override" && attribute(row, "PartName") == "/" + std::string{part})
            return std::string{attribute(row, "ContentType")};
    const auto dot = part.rfind('.');
    for (const auto row : root(*xml).children())
        if (local_name(row) == "Default" && dot != part.npos && attribute(row, "Extension") == part.substr(dot + 1))
            return std::string{attribute(row, "ContentType")};
    return std::string{};
}

}  // namespace

base::Result<FileKind> file_kind(std::string_view bytes)
{
    using namespace std::string_view_literals;
    if (bytes.empty()) return base::Refusal{codes::empty_file};
    if (bytes.size() > most_megabytes << 20)
        return base::Refusal{codes::file_too_large, {}, {std::to_string(bytes.size() >> 20), std::to_string(most_megabytes)}};
    if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv)) return FileKind::zip;
    if (!bytes.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv)) return FileKind::text;
    // The old compound file is also the envelope of an .xlsx or .docx with a password.
    if (bytes.find(utf16("EncryptedPackage")) != bytes.npos) return base::Refusal{codes::password_protected};
    return FileKind::old_office;
}

base::Result<Package> Package::open(std::string_view bytes)
{
    Package package{TRY(Archive::open(bytes))};
    package.main_ = target(TRY(package.relationships("")), "officeDocument");
    if (package.main_.empty()) return base::Refusal{codes::missing_part, {}, {"officeDocument"}};
    package.content_type_ = TRY(content_type(package, package.main_));
    return package;
}

base::Result<std::unique_ptr<pugi::xml_document>> Package::tree(const std::string& part) const
{
    const auto text = TRY(read(part));
    return parse_xml(text, part);
}

base::Result<std::vector<Package::Relationship>> Package::relationships(std::string_view part) const
{
    std::vector<Relationship> all;
    const auto name = relationships_of(part);
    if (!has(name)) return all;
    const auto xml = TRY(tree(name));
    for (const auto row : root(*xml).children()) {
        if (local_name(row) != "Relationship" || attribute(row, "TargetMode") == "External") continue;
        const auto type = attribute(row, "Type");
        all.push_back({std::string{attribute(row, "Id")}, std::string{type.substr(type.rfind('/') + 1)},
                       resolve(part, attribute(row, "Target"))});
    }
    return all;
}

std::string target(const std::vector<Package::Relationship>& all, std::string_view kind)
{
    for (const auto& each : all)
        if (each.kind == kind) return each.target;
    return {};
}

}  // namespace documents
