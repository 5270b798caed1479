#pragma once
#include "ledgers/hide_form.hpp"
#include "ledgers/make_form.hpp"
#include "service/routes.hpp"

/// 様式の設定: what the company changed of the catalogue's forms, and the commands that change it.
namespace ledgers {

/// A column of the company's own.
struct OwnColumnLine {
    base::Uuid id;
    std::string label, label_en;
    CellType type;
    bool required;
    std::string rule, unit;
    std::vector<std::string> choices;
    base::Day added_on;
    std::optional<base::Day> ended_on;
    std::string end_reason;
};
BOOST_DESCRIBE_STRUCT(OwnColumnLine, (), (id, label, label_en, type, required, rule, unit, choices, added_on, ended_on, end_reason))

/// What was typed for a form of the company's own.
struct FormTexts {
    std::string title, title_en, kana, purpose, guide, kept_by, signed_by;
    std::vector<std::string> filled_by;
};
BOOST_DESCRIBE_STRUCT(FormTexts, (), (title, title_en, kana, purpose, guide, kept_by, signed_by, filled_by))

struct FormSetting {
    std::string id;
    service::Text title;
    std::string kana;
    bool own, kept_here;             // made by the company; its rows are written in a volume and not on another slice's screens
    std::optional<FormTexts> texts;  // of a form of its own
    std::string added;               // labels of the company's columns that are in use
    std::vector<OwnColumnLine> columns;
    std::int64_t rows;  // in volumes that are open
    std::optional<base::Day> hidden_on;
    std::string hidden_by, reason;
};
BOOST_DESCRIBE_STRUCT(FormSetting, (), (id, title, kana, own, kept_here, texts, added, columns, rows, hidden_on, hidden_by, reason))

/// A role that may fill in, sign or keep a form.
struct RoleChoice {
    std::string id, label;
};
BOOST_DESCRIBE_STRUCT(RoleChoice, (), (id, label))

base::Result<std::vector<FormSetting>> form_settings(const service::Query&, const service::NoAsk&);
base::Result<std::vector<RoleChoice>> form_roles(const service::Query&, const service::NoAsk&);

base::Result<base::Uuid> make_form(service::Command&, const MakeForm&);
base::Result<base::Uuid> describe_form(service::Command&, const DescribeForm&);
base::Result<base::Uuid> add_column(service::Command&, const AddColumn&);
base::Result<base::Uuid> end_column(service::Command&, const EndColumn&);
base::Result<base::Uuid> hide_form(service::Command&, const HideForm&);
base::Result<base::Uuid> show_form(service::Command&, const ShowForm&);

}  // namespace ledgers
