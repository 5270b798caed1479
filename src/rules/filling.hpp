#pragma once
#include "base/placeholders.hpp"
#include "rules/versions.hpp"

/// The company's facts put into the placeholders of a text, when it is shown or printed.
namespace rules {

/// Digits of 条 and 章 in references: 第12条 on the screen, 第１２条 on paper.
enum class Digits { half, full };

/// Fills texts of one version with what the day knows.
class Filling {
public:
    Filling(const service::Query&, const VersionRow&, const Numbering&, Digits);
    std::string operator()(std::string_view text) const;
    /// The whole text with its placeholders filled.
    BookText operator()(BookText) const;
    /// What stands for one placeholder; nothing when there is no such one.
    std::optional<std::string> value(std::string_view name) const;

private:
    std::optional<std::string> reference(std::string_view id) const;
    std::string number(const std::string& text) const;

    const service::Query& query_;
    VersionRow version_;
    Numbering numbers_;
    Digits digits_;
    std::string company_, short_name_, facilities_, ministry_, signatory_title_, signatory_name_;
    mutable std::map<std::string, Numbering> others_;  // of the other documents, read when first referred to
};

/// Whether there is a placeholder of this name, for texts that are typed.
bool placeholder_known(const catalog::Catalog&, const BookText&, std::string_view name);

/// A placeholder to choose from when writing.
struct PlaceholderChoice {
    std::string name, group, label, value;
};
BOOST_DESCRIBE_STRUCT(PlaceholderChoice, (), (name, group, label, value))
std::vector<PlaceholderChoice> placeholder_choices(const service::Query&, const BookText&, const Filling&);

}  // namespace rules
