#pragma once
#include "documents/archive.hpp"
#include "documents/xml.hpp"

namespace documents {

/// The first look at a file somebody chose: what it is by its first bytes, whatever its name says.
enum class FileKind { zip, old_office, text };
/// Refuses an empty, too large or password-protected file.
base::Result<FileKind> file_kind(std::string_view bytes);

/// An Office Open XML file (.xlsx, .docx): its parts and the relationships between them.
class Package {
public:
    struct Relationship {
        std::string id, kind, target;  // kind: the last step of its type, such as "worksheet"; target: a part's name
    };

    /// Opens the zip and finds the main part. `bytes` must outlive it.
    static base::Result<Package> open(std::string_view bytes);

    const std::string& main() const { return main_; }
    /// The content type of the main part says which program it belongs to.
    bool is_workbook() const { return content_type_.find("spreadsheetml") != std::string::npos; }
    bool is_binary_workbook() const { return content_type_.find("ms-excel.sheet.binary") != std::string::npos; }
    bool is_word() const { return content_type_.find("wordprocessingml") != std::string::npos; }

    bool has(std::string_view part) const { return archive_.find(part) != nullptr; }
    base::Result<std::string> read(std::string_view part) const { return archive_.read(part); }
    base::Result<std::unique_ptr<pugi::xml_document>> tree(const std::string& part) const;
    /// What this part refers to inside the file; references to outside are left out.
    base::Result<std::vector<Relationship>> relationships(std::string_view part) const;

private:
    explicit Package(Archive archive) : archive_(std::move(archive)) {}

    Archive archive_;
    std::string main_, content_type_;
};

/// The first target of this kind, or "".
std::string target(const std::vector<Package::Relationship>&, std::string_view kind);

}  // namespace documents
