#include "organization/import_route.hpp"

#include "messages/organization.hpp"
#include "organization/tables.hpp"
#include "service/evidence.hpp"

#include <array>

namespace organization {
namespace {

using base::Result;
using State = PlannedPerson::State;

Result<PeopleList> read_upload(const std::vector<http::Upload>& uploads)
{
    if (uploads.size() != 1) return base::Refusal{codes::choose_one_file, "file"};
    return read_people(service::bytes_of(uploads.front()), uploads.front().file_name);
}

std::map<std::string, OnRecord> on_record(const store::Snapshot& readings)
{
    std::map<std::string, OnRecord> record;
    for (const auto& row : person_table.all(readings))
        record.emplace(row.number, OnRecord{row.subject,
                                            {row.number, row.name, row.kana, row.department, row.title, row.employment, row.mail,
                                             row.telephone, row.night_telephone, row.outside},
                                            row.left_on});
    return record;
}

const std::string& shown(const std::string& text) { return text; }
std::string shown(const Personal<std::string>& text) { return text.value_or("廃棄済み"); }
std::string shown(bool yes) { return yes ? "○" : ""; }

std::vector<ImportChange> changes(const PersonDescribed& before, const PersonDescribed& after)
{
    std::vector<ImportChange> changes;
    base::for_each_member<PersonDescribed>([&](std::string_view field, auto member) {
        if (!(before.*member == after.*member))
            changes.push_back({std::string{field}, shown(before.*member), shown(after.*member)});
    });
    return changes;
}

ImportRow preview(const PlannedPerson& planned)
{
    static constexpr std::array names{"added", "changed", "same", "faulty"};
    ImportRow row{int(planned.row),
                  names[std::size_t(planned.state)],
                  planned.after.number,
                  planned.after.name.value_or(""),
                  planned.after.kana.value_or(""),
                  planned.after.department,
                  planned.after.title,
                  {},
                  {}};
    if (planned.state == State::changed) row.changes = changes(planned.before, planned.after);
    for (const auto& fault : planned.faults.all())
        row.faults.push_back({fault.path,
                              std::string{fault.code.id},
                              {base::text(fault, base::Language::ja), base::text(fault, base::Language::en)}});
    return row;
}

}  // namespace

Result<ImportPreview> examine_people(const service::Query& query, const service::NoAsk&, const std::vector<http::Upload>& uploads)
{
    auto list = TRY(read_upload(uploads));
    const auto plans = decide(list.people, on_record(query.readings));
    ImportPreview answer{std::move(list.sheet), std::move(list.columns), std::move(list.others), 0, 0, 0, 0, {}};
    const std::array counts{&answer.added, &answer.changed, &answer.same, &answer.faulty};
    for (const auto& planned : plans) {
        ++*counts[std::size_t(planned.state)];
        answer.rows.push_back(preview(planned));
    }
    return answer;
}

Result<PeopleToImport> prepare_people(const service::Query& query, const ImportAsk& ask, const std::vector<http::Upload>& uploads)
{
    auto people = TRY(read_upload(uploads)).people;
    const auto& list = uploads.front();
    auto search = TRY(service::search_for_markings(query, list, ask.confirmed_marking.value_or(false)));
    return PeopleToImport{std::move(people), ask.on, list.sha256, std::move(search)};
}

Result<base::Uuid> import_people(service::Command& command, const PeopleToImport& ask)
{
    const auto plans = decide(ask.people, on_record(command.readings()));
    base::Faults faults;
    for (const auto& planned : plans)
        for (const auto& fault : planned.faults.all()) faults.add(fault.code, fault.path, fault.args);
    if (faults) return faults;
    std::optional<base::Uuid> first;
    for (const auto& planned : plans) {
        if (planned.state == State::same) continue;
        const auto subject = planned.person.value_or(command.journal.make_id<base::PersonId>());
        command.journal.record(subject, ask.on.value_or(command.today()), planned.after);
        if (!first) first = subject;
    }
    if (!first) return base::Refusal{codes::nothing_to_import, "file"};
    if (!ask.search.found.empty())
        command.journal.record(command.journal.make_id<base::Uuid>(), command.today(),
                               MarkingConfirmed{ask.file_sha256, ask.search});
    return *first;
}

}  // namespace organization
