#include "facilities/keep_picture.hpp"

#include "documents/plain_picture.hpp"
#include "facilities/commands.hpp"
#include "facilities/queries.hpp"
#include "facilities/tables.hpp"
#include "messages/facilities.hpp"
#include "service/evidence.hpp"
#include "store/blobs.hpp"

namespace facilities {
namespace {

using base::Result;
using service::Query;
using store::operator""_sql;

Result<PictureRow> find(const Query& query, const PictureAsk& ask)
{
    TRY(facility_row(query, ask.facility));
    auto row = picture_table.find(query.readings, ask.picture);
    if (!row || row->facility != ask.facility) return base::Refusal{codes::plan_no_such_image, "picture"};
    return *std::move(row);
}

}  // namespace

Result<PictureKept> prepare_picture(const Query& query, const KeepPicture& ask, const std::vector<http::Upload>& uploads)
{
    if (uploads.size() != 1) return base::Refusal{codes::choose_a_picture, "file"};
    const auto bytes = service::bytes_of(uploads.front());
    const auto type = TRY(documents::file_type(bytes));
    const auto picture = TRY(documents::plain_picture(bytes, type));
    auto file = TRY(service::keep(query, uploads.front(), {}, {ask.title.value_or(""), ask.confirmed_marking.value_or(false)}));
    return PictureKept{ask.facility, std::move(file), query.blobs.put(picture.png), picture.width, picture.height};
}

Result<base::Uuid> keep_picture(service::Command& command, const PictureKept& fact)
{
    TRY(may(command, "facilities.edit", fact.facility));
    const auto row = facility_table.find(command.readings(), fact.facility);
    if (!row) return base::Refusal{codes::no_such_facility, "facility"};
    if (row->state() == State::revoked) return base::Refusal{codes::already_revoked, "facility"};
    const auto subject = command.journal.make_id<base::Uuid>();
    command.journal.record(subject, command.today(), fact);
    return subject;
}

Result<PicturesAnswer> pictures(const Query& query, const PicturesAsk& ask)
{
    TRY(facility_row(query, ask.facility));
    PicturesAnswer answer;
    for (const auto& row : picture_table.where(query.readings, "WHERE facility = ? ORDER BY subject DESC"_sql, ask.facility))
        answer.pictures.push_back({row.subject, row.file.title, row.file.name, row.image, row.width, row.height, row.kept_on});
    return answer;
}

Result<service::Paper> picture_png(const Query& query, const PictureAsk& ask)
{
    const auto row = TRY(find(query, ask));
    auto png = query.blobs.get(row.image);
    if (!png) return base::Refusal{codes::plan_no_such_image, "picture"};
    return service::Paper{"picture.png", "image/png", *std::move(png)};
}

Result<service::Paper> picture_file(const Query& query, const PictureAsk& ask)
{
    return service::give_back(query, TRY(find(query, ask)).file);
}

std::string backdrop_png(const Query& query, const Plan& plan, Shown where)
{
    if (!plan.backdrop || (where == Shown::on_paper && !plan.backdrop->on_paper)) return {};
    return query.blobs.get(plan.backdrop->image).value_or("");
}

}  // namespace facilities
