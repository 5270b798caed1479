#include "app/digests.hpp"

#include "app/callers.hpp"
#include "duties/api.hpp"
#include "mail/address.hpp"
#include "organization/api.hpp"

#include <algorithm>
#include <set>

namespace app {
namespace {

constexpr std::chrono::days most_made_up{7};

/// Somebody and what he has to do.
struct Person {
    organization::PersonCard card;
    std::string address;
    std::vector<service::Task> tasks;
};

Person person_at_work(Installation& installation, const service::Dispatch& dispatch, const journal::Book& book,
                      const store::Snapshot& readings, const organization::PersonCard& card)
{
    auto caller = caller_of_person(installation, readings, book, card.id);
    caller.name = card.name;
    const auto tasks =
        dispatch.look(book, caller, {}, base::Language::ja, [](const service::Query& query) { return home::all_tasks(query); });
    const auto address = organization::mail_of(readings, card.id);
    return {card, mail::is_address(address) ? address : "", tasks};
}

/// Who is told of what others leave undone: the 総括責任者; of what they leave undone, the top management.
std::set<base::PersonId> holders_of(const store::Snapshot& readings, base::Day day, const std::string& role)
{
    std::set<base::PersonId> holders;
    for (const auto& post : organization::in_force(readings, day))
        if (post.role == role && !post.deputy) holders.insert(post.person);
    return holders;
}

/// What those below have left undone for a week or longer, each once with everybody it is left undone by; not what the superior has
/// on his own list.
std::vector<home::OfSomebody> below(const std::vector<Person>& people, const Person& superior,
                                    const std::set<base::PersonId>& general, const std::set<base::PersonId>& top, base::Day since,
                                    base::Day today)
{
    const auto same = [](const service::Task& one, const service::Task& other) {
        return one.title == other.title && one.due == other.due;
    };
    std::vector<home::OfSomebody> found;
    for (const auto& one : people) {
        const auto& superiors = general.contains(one.card.id) ? top : general;
        if (one.card.id == superior.card.id || top.contains(one.card.id) || !superiors.contains(superior.card.id)) continue;
        for (const auto& task : one.tasks) {
            const auto is_it = [&](const service::Task& other) { return same(task, other); };
            if (!home::for_superior(task, since, today) || std::ranges::any_of(superior.tasks, is_it)) continue;
            const auto known = std::ranges::find_if(found, is_it, &home::OfSomebody::task);
            if (known == found.end())
                found.push_back({one.card.name, task});
            else
                known->name += "、" + one.card.name;
        }
    }
    return found;
}

}  // namespace

std::vector<Addressed> digests(Installation& installation, const service::Dispatch& dispatch, const journal::Book& book,
                               base::Day since, const std::string& site)
{
    const auto view = book.view();
    const auto& readings = view->snapshot();
    const auto today = book.today();
    std::vector<Person> people;
    for (const auto& card : organization::present(readings, today))
        people.push_back(person_at_work(installation, dispatch, book, readings, card));
    const auto general = holders_of(readings, today, "general_manager"), top = holders_of(readings, today, "top_management");
    const auto company = company_of(installation, readings, book).name;
    const auto screens = site.empty() ? "" : site + "/c/" + book.settings().company;
    std::vector<Addressed> made;
    for (const auto& one : people) {
        const auto others = below(people, one, general, top, since, today);
        if (auto text = home::digest(company, one.card.name, home::reminders(one.tasks, since, today), others, screens, today))
            made.push_back({one.card.id, one.card.name, one.address, std::move(*text)});
    }
    return made;
}

int put_digests(Installation& installation, const service::Dispatch& dispatch, const std::string& company,
                const mail::Settings& settings)
{
    const auto listed = installation.directory().company(company);
    const auto book = installation.book(company);
    if (!book || !listed || listed->sample) return 0;
    const auto today = book->today();
    const bool open = dispatch.look(*book, shell_caller(installation), {}, base::Language::ja,
                                    [&](const service::Query& query) { return duties::calendar(query).business_day(today); });
    if (!open) return 0;
    auto& outbox = installation.outbox();
    const auto since = std::max(outbox.last_day(company).value_or(today - std::chrono::days{1}), today - most_made_up);
    int put = 0;
    for (const auto& one : digests(installation, dispatch, *book, std::min(since, today - std::chrono::days{1}), settings.site)) {
        if (one.address.empty()) continue;
        const auto key = "digest|" + company + '|' + std::string{one.person.text()} + '|' + base::iso(today);
        put += outbox.put(key, company, today, one.address, one.digest.subject, one.digest.body);
    }
    return put;
}

}  // namespace app
