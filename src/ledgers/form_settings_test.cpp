#include "ledgers/hide_form.hpp"
#include "ledgers/make_form.hpp"
#include "messages/ledgers.hpp"

#include <doctest/doctest.h>

using namespace ledgers;

namespace {

MakeKnown company_knows() { return {{"manager", "general_manager", "handler"}, {"入退記録簿"}, {"入"}, "c01"}; }

MakeForm tool_check()
{
    MakeForm ask;
    ask.title = "工具点検記録簿";
    ask.kept_by = "manager";
    ask.signed_by = "general_manager";
    ask.filled_by = {"handler"};
    ask.mark = "工";
    ask.columns = {{"点検日", CellType::date, true, {}, {}, {}, {}},
                   {"結果", CellType::choice, true, {}, {}, {}, std::vector<std::string>{"良", " 否 ", ""}}};
    return ask;
}

template <class Made>
std::vector<std::string> refused_with(const base::Result<Made>& result)
{
    std::vector<std::string> codes;
    if (!result)
        for (const auto& fault : result.refusal().faults()) codes.push_back(std::string{fault.code.id} + " " + fault.path);
    return codes;
}

}  // namespace

TEST_CASE("a form of the company's own has an id, columns of its own and somebody else who signs")
{
    const auto made = decide(tool_check(), company_knows());
    REQUIRE(made);
    CHECK(made.value().made.form == "c01");
    CHECK(made.value().columns[1].column == "own_2");
    CHECK(made.value().columns[1].choices == std::vector<std::string>{"良", "否"});

    auto wrong = tool_check();
    wrong.title = "入退記録簿";
    wrong.mark = "入";
    wrong.signed_by = "handler";
    wrong.kept_by = "chief";
    wrong.columns[1].label = "点検日";
    CHECK(refused_with(decide(wrong, company_knows())) ==
          std::vector<std::string>{"ledgers.title_taken title", "ledgers.no_such_role kept_by", "ledgers.signs_own_rows signed_by",
                                   "ledgers.mark_taken mark", "ledgers.label_taken columns[1].label"});
    wrong = tool_check();
    wrong.mark = "工-1";
    wrong.columns.clear();
    CHECK(refused_with(decide(wrong, company_knows())) ==
          std::vector<std::string>{"ledgers.mark_wrong mark", "ledgers.columns_required columns"});
}

TEST_CASE("a column: choices belong to a choice, and no choice holds what stands between two of them")
{
    const ColumnKnown known{{"備考"}, "f15", "own_1"};
    const auto faults = [&](CellType type, std::vector<std::string> choices) {
        return refused_with(decide(ColumnText{"同行者", type, {}, {}, {}, {}, std::move(choices)}, known));
    };
    CHECK(faults(CellType::choice, {"甲"}) == std::vector<std::string>{"ledgers.choices_required choices"});
    CHECK(faults(CellType::text, {"甲"}) == std::vector<std::string>{"ledgers.no_choices_here choices"});
    CHECK(faults(CellType::choice, {"甲、乙", "丙"}) == std::vector<std::string>{"ledgers.choice_with_comma choices"});
    CHECK(faults(CellType::choice, {"甲", "甲"}) == std::vector<std::string>{"ledgers.choice_twice choices"});
    CHECK(faults(CellType::person, {}).empty());
    CHECK(refused_with(decide(ColumnText{"備考 ", CellType::text, {}, {}, {}, {}, {}}, known)) ==
          std::vector<std::string>{"ledgers.label_taken label"});
    CHECK(refused_with(decide(EndColumn{{}, "不要", {}}, {true, true})) ==
          std::vector<std::string>{"ledgers.column_is_ended column", "ledgers.reason_too_short reason"});
}

TEST_CASE("a form in use is hidden only by somebody who knows that it is")
{
    HideKnown known{"入退記録簿", false, 12, base::PersonId{}};
    HideForm ask{"f15", "取扱施設がない", {}, {}};
    CHECK(refused_with(decide(ask, known)) == std::vector<std::string>{"ledgers.form_in_use in_use"});
    ask.in_use = true;
    CHECK(decide(ask, known));
    known.hidden = true;
    CHECK(refused_with(decide(ask, known)) == std::vector<std::string>{"ledgers.form_is_hidden form"});
    CHECK(decide(ShowForm{"f15", {}}, known));
    known.hidden = false;
    CHECK(refused_with(decide(ShowForm{"f15", {}}, known)) == std::vector<std::string>{"ledgers.form_not_hidden form"});
}
