#include "organization/chart.hpp"

#include "organization/posts.hpp"

#include <algorithm>
#include <map>

namespace organization {
namespace {

using service::Query;

/// Who leads whom, as the catalogue's roles have it. Beside the line of management stand audit, committee and contact.
struct Line {
    std::string_view role, above, part;
    int level;
    bool grouped;  // by department: many people in one role
};
constexpr std::array lines{
    Line{"top_management", "", "main", 0, false},         Line{"general_manager", "top_management", "main", 1, false},
    Line{"manager", "general_manager", "main", 2, false}, Line{"system_administrator", "general_manager", "main", 2, false},
    Line{"handler", "manager", "main", 3, true},          Line{"system_user", "system_administrator", "main", 3, true},
    Line{"audit_manager", "", "side", 1, false},          Line{"auditor", "audit_manager", "side", 3, false},
    Line{"committee_chair", "", "side", 1, false},        Line{"committee_member", "committee_chair", "side", 3, false},
    Line{"contact_person", "", "side", 2, false},         Line{"secretariat", "", "side", 2, false},
};

/// A box and what its people's units are called: where those under it are looked for.
struct Drawn {
    ChartBox box;
    base::Uuid scope;
    std::vector<std::string> units;
};

/// The last word of 「川崎事業所 設計第1課」.
std::string last_word(const std::string& department)
{
    const auto space = department.find_last_of(' ');
    return space == department.npos ? department : department.substr(space + 1);
}

std::size_t common(const std::string& a, const std::string& b) { return std::size_t(std::ranges::mismatch(a, b).in1 - a.begin()); }

/// The box of the role above: of the same scope, else the one whose unit is called most like this one, else the first.
const Drawn* leader(const std::vector<Drawn>& drawn, std::string_view role, base::Uuid scope, const std::vector<std::string>& units)
{
    const Drawn* best = nullptr;
    std::size_t most = 0;
    for (const auto& above : drawn) {
        if (above.box.role != role) continue;
        std::size_t near = above.scope == scope ? 10'000 : 1;
        for (const auto& mine : units)
            for (const auto& theirs : above.units) near = std::max(near, common(mine, theirs));
        if (near > most) {
            most = near;
            best = &above;
        }
    }
    return best;
}

class Drawing {
public:
    explicit Drawing(const Query& query) : query_(query)
    {
        for (auto& row : person_table.all(query.readings)) people_.emplace(row.subject, std::move(row));
    }

    std::vector<ChartBox> boxes()
    {
        const auto all = posts(query_);
        for (const auto& line : lines) {
            std::vector<std::pair<std::string, Post>> groups;  // of a grouped line: departments in the order of their first
            for (const auto& post : all) {
                if (post.role->id != line.role) continue;
                if (line.grouped && !post.holders.empty())
                    gather(post, groups);
                else
                    add(line, post, "");
            }
            for (auto& [department, post] : groups) {
                // Who has a post in the department stands for it.
                std::ranges::stable_partition(post.holders, [&](const AppointmentRow& row) { return has_title(row.person); });
                add(line, post, department);
            }
        }
        std::vector<ChartBox> boxes;
        for (auto& drawn : drawn_) boxes.push_back(std::move(drawn.box));
        return boxes;
    }

private:
    const PersonRow* person(const base::PersonId& id) const
    {
        const auto found = people_.find(id);
        return found == people_.end() ? nullptr : &found->second;
    }
    std::string name(const base::PersonId& id, bool with_title) const
    {
        const auto* row = person(id);
        if (!row) return "（不明）";
        const auto name = row->name.value_or("廃棄済み");
        return with_title && !row->title.empty() ? row->title + " " + name : name;
    }

    bool has_title(const base::PersonId& id) const
    {
        const auto* row = person(id);
        return row && !row->title.empty();
    }

    /// Sorts the people of a role by department; one person counts once, in however many units.
    void gather(const Post& post, std::vector<std::pair<std::string, Post>>& groups) const
    {
        for (const auto& row : post.holders) {
            const auto* who = person(row.person);
            const auto department = who ? who->department : "";
            auto group = std::ranges::find(groups, department, [](const auto& known) { return known.first; });
            if (group == groups.end())
                group = groups.insert(group, {department, Post{post.role, post.scope, {}, {}, {}, post.since}});
            auto& holders = group->second.holders;
            if (std::ranges::find(holders, row.person, &AppointmentRow::person) == holders.end()) holders.push_back(row);
        }
    }

    void add(const Line& line, const Post& post, const std::string& department)
    {
        Drawn drawn{{}, post.scope, {department.empty() ? post.scope_name : department}};
        for (const auto* held : {&post.holders, &post.deputies})
            for (const auto& row : *held)
                if (const auto* who = person(row.person)) drawn.units.push_back(who->department);
        auto& box = drawn.box;
        box.role = line.role;
        box.id = box.role + '/' + (department.empty() ? std::string{post.scope.text()} : department);
        box.part = line.part;
        box.post = post.role->label(query_.company.edition);
        box.level = line.level;
        box.place = department.empty() ? post.scope_name : last_word(department);
        if (!post.holders.empty()) box.name = name(post.holders.front().person, line.level < 2 && line.part == "main");
        box.others = std::max(0, int(post.holders.size()) - 1);
        for (const auto& row : post.deputies) box.deputies.push_back(name(row.person, false));
        if (post.vacant()) box.vacant_since = post.since;
        if (!line.above.empty())
            if (const auto* above = leader(drawn_, line.above, post.scope, drawn.units)) box.parent = above->box.id;
        drawn_.push_back(std::move(drawn));
    }

    const Query& query_;
    std::map<base::PersonId, PersonRow> people_;
    std::vector<Drawn> drawn_;
};

/// Places a box over the middle of those under it and returns its column.
int place(std::vector<ChartBox>& boxes, ChartBox& box, int row, int& next)
{
    std::vector<int> columns;
    for (auto& under : boxes)
        if (under.parent == box.id) columns.push_back(place(boxes, under, row + 1, next));
    box.row = row;
    if (columns.empty()) {
        box.column = next;
        next += 100;
    } else
        box.column = (columns.front() + columns.back()) / 2;
    return box.column;
}

}  // namespace

void arrange(std::vector<ChartBox>& boxes)
{
    std::map<std::string, int> next;
    for (auto& box : boxes)
        if (!box.parent) place(boxes, box, 0, next[box.part]);
}

base::Result<ChartAnswer> chart(const Query& query, const service::NoAsk&)
{
    ChartAnswer answer{Drawing{query}.boxes()};
    arrange(answer.boxes);
    return answer;
}

}  // namespace organization
