#include "parameters/commands.hpp"

#include "base/text.hpp"
#include "catalog/parameters.hpp"
#include "crypto/digest.hpp"
#include "messages/parameters.hpp"
#include "parameters/api.hpp"
#include "parameters/queries.hpp"

#include <algorithm>
#include <charconv>

namespace parameters {
namespace {

using base::Result;
using base::Uuid;
using store::operator""_sql;

std::optional<std::int64_t> whole_number(const std::string& text)
{
    std::int64_t n = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional{n} : std::nullopt;
}

/// Only what was seen in an official source is a floor; our own figures are the company's to change within the range.
bool loosens(const catalog::Parameter& parameter, const std::string& typed)
{
    if (parameter.confidence != catalog::Confidence::seen || parameter.kind != catalog::ParameterKind::integer) return false;
    const auto value = whole_number(typed), standard = whole_number(parameter.standard), least = whole_number(parameter.least),
               most = whole_number(parameter.most);
    return value && standard && least && most && weaker(*value, *standard, *least, *most);
}

std::optional<Known> known(const service::Command& command, const AskValue& ask)
{
    const auto& state = command.state;
    const auto* parameter = state.catalog.find_parameter(ask.parameter);
    if (!parameter) return std::nullopt;
    const std::string value{base::trim(base::nfkc(ask.value))};
    const auto others = value_table.where(command.readings(), "WHERE parameter = ? AND state = ?"_sql, parameter->id, State::asked);
    const auto present = find(command.readings(), state.catalog, parameter->id, ask.from).value_or("");
    return Known{label_of(state, *parameter).ja,
                 range_of(*parameter).ja,
                 with_unit(*parameter, present).ja + " → " + with_unit(*parameter, value).ja,
                 parameter->allows(value),
                 loosens(*parameter, value),
                 with_unit(*parameter, parameter->standard).ja,
                 present,
                 !others.empty()};
}

/// The row of a request that waits.
Result<ValueRow> asked(const journal::Recording& recording, const Uuid& request)
{
    auto row = value_table.find(recording.view(), request);
    if (!row) return base::Refusal{codes::no_such_request, "request"};
    return *std::move(row);
}

}  // namespace

Result<Uuid> ask_value(service::Command& command, const AskValue& ask)
{
    const auto on = ask.on.value_or(command.today());
    auto fact = TRY(decide(ask, known(command, ask), on));
    fact.content_sha = crypto::hex(crypto::sha256({base::json::text(fact)}));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, on, fact);
    return subject;
}

base::Checked approve(journal::Recording& recording, const Uuid& request, const std::string& content_sha, base::ApprovalId approval,
                      base::Day day)
{
    const auto row = TRY(asked(recording, request));
    recording.record(request, day, TRY(decide_approved({row.asked_from, row.content_sha}, content_sha, approval, day)));
    return base::Nothing{};
}

base::Checked give_back(journal::Recording& recording, const Uuid& request, base::ApprovalId approval, const std::string& reason,
                        base::Day day)
{
    TRY(asked(recording, request));
    recording.record(request, day, ValueReturned{approval, reason});
    return base::Nothing{};
}

}  // namespace parameters
