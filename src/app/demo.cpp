#include "app/demo.hpp"

#include "app/callers.hpp"
#include "app/found_company.hpp"
#include "app/sample_steps.hpp"
#include "app/wiring.hpp"
#include "organization/api.hpp"

#include <algorithm>

namespace app {
namespace {

/// One step of the sample company's life: a command by somebody on a day. "$name" in the body is an id that an earlier step saved.
struct Step {
    base::Day day;
    std::optional<std::string> as;  // the saved name of a person; nobody: whoever sets the system up
    std::string post;               // "organization/people", "$name" allowed
    base::json::Value body;
    std::optional<std::string> save;
    std::optional<std::map<std::string, std::string>> keep;  // of what it called forth: fact or fact#field -> name
};
BOOST_DESCRIBE_STRUCT(Step, (), (day, as, post, body, save, keep))

/// Ids that look random and are the same on every machine.
base::Randomness numbered()
{
    return [n = std::uint64_t{0}]() mutable {
        const auto digest = crypto::sha256({"ishizue sample ", std::to_string(++n)});
        std::array<unsigned char, 10> bytes;
        std::copy_n(digest.begin(), bytes.size(), bytes.begin());
        return bytes;
    };
}

/// Plays the steps against the book, day by day.
class Play {
public:
    Play(Installation& installation, journal::Book& book, base::PinnedClock& clock)
        : installation_(installation)
        , book_(book)
        , clock_(clock)
        , dispatch_(host(installation), routes())
    {}

    /// The steps of all files, day by day; on one day in the order of the files.
    base::Checked everything()
    {
        std::vector<Placed> all;
        for (const auto& file : sample_files) {
            auto steps = base::json::read<std::vector<Step>>(file.text);
            if (!steps) throw std::logic_error{std::string{file.name} + ": " + why(steps.refusal())};
            for (auto& step : steps.value()) all.push_back({std::string{file.name}, std::move(step)});
        }
        std::ranges::stable_sort(all, {}, [](const Placed& placed) { return placed.step.day; });
        for (const auto& [file, one] : all)
            if (const auto done = step(one); !done)
                throw std::logic_error{file + ", " + base::iso(one.day) + ' ' + one.post + ": " + why(done.refusal())};
        return base::Nothing{};
    }

    base::Uuid saved(const std::string& name) const { return base::Uuid::parse(saved_.at(name)).value(); }

private:
    struct Placed {
        std::string file;
        Step step;
    };

    static std::string why(const base::Refusal& refusal)
    {
        std::string text;
        for (const auto& fault : refusal.faults())
            text += std::string{fault.code.id} + " at " + fault.path + ": " + base::text(fault, base::Language::ja) + ' ';
        return text;
    }

    base::Checked step(const Step& step)
    {
        // Each step takes a minute of its day, beginning at nine in Japan.
        minute_ = step.day == day_ ? minute_ + std::chrono::minutes{1} : std::chrono::minutes{0};
        day_ = step.day;
        clock_.move_to(base::Instant{step.day} + minute_);
        const auto caller = [&] {
            const auto view = book_.view();
            return step.as ? caller_of_person(installation_, view->snapshot(), book_, base::PersonId{saved(*step.as)})
                           : shell_caller(installation_);
        }();
        const auto key = "sample-" + std::to_string(++count_);
        const auto receipt = TRY(dispatch_.perform(book_, caller, filled(step.post), {filled(step.body), false, {}}, key));
        if (step.save) saved_[*step.save] = receipt.subject.text();
        if (step.keep)
            for (const auto& [what, name] : *step.keep) saved_[name] = kept(receipt, what);
        return base::Nothing{};
    }

    /// The subject of an entry that a reaction recorded (an approval, a notice), or a field of its fact.
    std::string kept(const journal::Receipt& receipt, const std::string& what) const
    {
        const auto fact = what.substr(0, what.find('#'));
        const auto found = std::ranges::find(receipt.entries, fact, &journal::Recorded::fact);
        if (found == receipt.entries.end()) throw std::logic_error{"no " + fact + " was recorded"};
        if (fact == what) return std::string{found->subject.text()};
        std::string value;
        const auto view = book_.view();
        journal::log::each(view->snapshot(), found->seq, found->seq, [&](const journal::Entry& entry) {
            value = *base::json::parse(entry.body).value().find(what.substr(fact.size() + 1))->text();
        });
        return value;
    }

    std::string filled(const std::string& text) const
    {
        const auto dollar = text.find('$');
        if (dollar == text.npos) return text;
        const auto end = text.find('/', dollar);
        const auto name = text.substr(dollar + 1, end == text.npos ? text.npos : end - dollar - 1);
        const auto found = saved_.find(name);
        if (found == saved_.end()) return text;
        return text.substr(0, dollar) + found->second + filled(end == text.npos ? "" : text.substr(end));
    }

    base::json::Value filled(const base::json::Value& value) const
    {
        if (const auto* text = value.text(); text && text->starts_with('$')) return base::json::Value{filled(*text)};
        if (const auto* list = value.array()) {
            base::json::Array items;
            for (const auto& item : *list) items.push_back(filled(item));
            return base::json::Value{std::move(items)};
        }
        if (const auto* object = value.object()) {
            base::json::Object members;
            for (const auto& [key, item] : *object) members.emplace_back(key, filled(item));
            return base::json::Value{std::move(members)};
        }
        return value;
    }

    Installation& installation_;
    journal::Book& book_;
    base::PinnedClock& clock_;
    service::Dispatch dispatch_;
    std::map<std::string, std::string> saved_;
    base::Day day_{};
    std::chrono::minutes minute_{0};
    int count_ = 0;
};

}  // namespace

base::Day sample_day() { return std::chrono::sys_days{std::chrono::year{2026} / 10 / 1}; }

base::Result<identity::NewCompany> make_sample(Installation& installation, const base::AccountId& account)
{
    const std::string id{sample_company};
    installation.close(id);
    const auto clock = std::make_shared<base::PinnedClock>(std::chrono::sys_days{std::chrono::year{2026} / 4 / 1});
    const auto book = installation.make_book(id, clock, numbered());
    Play play{installation, *book, *clock};
    TRY(play.everything());

    clock->move_to(base::Instant{sample_day()});
    const auto person = play.saved("sato");
    // Not by the command: in a first run the directory knows neither the account nor the company yet.
    journal::Command command{"sample-account", "sample-account", {shell_caller(installation).actor(), {}}, {}, {}};
    TRY(book->run(std::move(command), [&](journal::Recording& recording) -> base::Result<base::Uuid> {
        recording.record(person, recording.today(), organization::AccountLinked{account});
        return person;
    }));
    return identity::NewCompany{id, "株式会社東都電子", "東都電子", true};
}

base::Result<std::vector<SampleAccount>> give_accounts(Installation& installation, bool fresh)
{
    // The manager of the first facility, the contact person, the audit manager, the secretariat.
    static constexpr std::array<std::pair<const char*, const char*>, 4> people{
        {{"1012", "takahashi"}, {"1015", "kobayashi"}, {"1018", "kato"}, {"1051", "abe"}}};
    const auto book = installation.book(sample_company);
    const auto caller = shell_caller(installation);
    const service::Dispatch dispatch{host(installation), routes()};
    auto& directory = installation.directory();
    std::vector<SampleAccount> given;
    for (const auto& [number, login] : people) {
        const auto person = organization::person_of_number(book->view()->snapshot(), number).value();
        const std::string id{person.text()};
        const auto known = directory.account_of_login(login);
        if (known ? !directory.membership(known->id, sample_company) : !fresh) continue;
        const auto path = known ? "organization/people/" + id + "/account" : std::string{"organization/accounts"};
        const auto body =
            known ? base::json::Object{{"account", base::json::Value{std::string{known->id.text()}}}}
                  : base::json::Object{{"person", base::json::Value{id}}, {"login", base::json::Value{std::string{login}}}};
        TRY(dispatch.perform(*book, caller, path, {base::json::Value{body}, false, {}}, std::string{"sample-account-"} + login));
        const auto account = directory.account_of_login(login).value();
        const auto slip = directory.slips().find(account.id, sample_company, caller.account.text(), directory.now());
        given.push_back({login, account.name, slip ? slip->password : ""});
    }
    return given;
}

}  // namespace app
