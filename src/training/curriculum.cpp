#include "training/curriculum.hpp"

#include "base/json.hpp"

#include <algorithm>
#include <mutex>

namespace training {
namespace {

std::string text_at(const base::json::Value& value, std::string_view name)
{
    const auto* member = value.find(name);
    return member && member->text() ? *member->text() : std::string{};
}

Course course_of(const base::json::Value& file)
{
    Course course;
    course.id = text_at(file, "id");
    if (const auto* title = file.find("title")) course.title = {text_at(*title, "ja"), text_at(*title, "en")};
    if (const auto* minutes = file.find("minutes"); minutes && minutes->integer()) course.minutes = int(*minutes->integer());
    return course;
}

Curriculum read(const catalog::Catalog& catalog)
{
    Curriculum all;
    for (const auto& path : catalog.paths())
        if (path.starts_with("courses/") && path.ends_with(".md")) all.courses.push_back(course_of(catalog.raw(path)));
    const auto model = catalog.raw("courses/curriculum.yaml");
    for (const auto& line : *model.find("role_matrix")->array())
        for (const auto& course : *line.find("courses")->array()) all.of_role[text_at(line, "role")].push_back(*course.text());
    return all;
}

}  // namespace

catalog::Text Curriculum::title(const std::string& course) const
{
    const auto found = std::ranges::find(courses, course, &Course::id);
    return found == courses.end() ? catalog::Text{course, course} : found->title;
}

const Curriculum& curriculum(const catalog::Catalog& catalog)
{
    static std::mutex mutex;
    static std::map<std::string, Curriculum, std::less<>> known;  // by the catalogue's hash
    const std::lock_guard lock{mutex};
    const auto [found, fresh] = known.try_emplace(catalog.hash());
    if (fresh) found->second = read(catalog);
    return found->second;
}

}  // namespace training
