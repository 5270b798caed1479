#include "organization/posts.hpp"

#include <algorithm>
#include <set>

namespace organization {
namespace {

using service::Query;
using store::operator""_sql;

/// Adds an appointment of the post's role and scope, in force or ended.
void count(Post& post, const AppointmentRow& row, base::Day day)
{
    if (row.in_force(day))
        (row.deputy_for ? post.deputies : post.holders).push_back(row);
    else if (!row.deputy_for)
        post.since = std::max(post.since, *row.last_day + std::chrono::days{1});
}

std::vector<Post> posts_of(const catalog::Role& role, const std::vector<AppointmentRow>& rows, const std::set<base::Uuid>& alive,
                           base::Day day, base::Day first)
{
    std::vector<Post> posts;
    for (const auto& row : rows) {
        if (row.role != role.id || day < row.starts || !alive.contains(row.scope)) continue;
        auto post = std::ranges::find(posts, row.scope, &Post::scope);
        if (post == posts.end()) post = posts.insert(post, {&role, row.scope, row.scope_name, {}, {}, row.starts});
        count(*post, row, day);
    }
    if (posts.empty() && role.min > 0) posts.push_back({&role, {}, {}, {}, {}, first});
    return posts;
}

}  // namespace

std::vector<Post> posts(const Query& query)
{
    const auto rows = appointment_table.where(query.readings, "ORDER BY starts, subject"_sql);
    std::set<base::Uuid> alive{base::Uuid{}};  // the company always is
    for (const auto& row : rows)
        if (row.in_force(query.day)) alive.insert(row.scope);
    const auto first = rows.empty() ? query.day : std::min(query.day, rows.front().starts);
    std::vector<Post> all;
    for (const auto& role : query.catalog.roles())
        if (role.side == catalog::Side::company)
            std::ranges::move(posts_of(role, rows, alive, query.day, first), std::back_inserter(all));
    return all;
}

}  // namespace organization
