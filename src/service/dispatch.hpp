#pragma once
#include "service/routes.hpp"

namespace service {

/// What the service needs of the installation; given by app.
struct Host {
    const catalog::Catalog* catalog;
    const std::vector<Slice>* slices;
    identity::Directory* directory = nullptr;
    std::function<std::int64_t()> accounts_version = {};  // grows with each change of accounts, companies and memberships
    store::Memo* memo = nullptr;                          // what stands while that version does; none where nothing is kept
    /// The account of the session, or why there is none that may work.
    std::function<base::Result<base::AccountId>(const http::Request&)> account;
    /// The same where it is in memory; nothing says nothing.
    std::function<std::optional<base::AccountId>(const http::Request&)> account_at_hand = {};
    /// Whether a request that changes something carries the session's token.
    std::function<base::Checked(const http::Request&)> csrf;
    /// The company's book; nothing when there is none or this account does not belong to it (both are answered 404).
    std::function<std::shared_ptr<journal::Book>(const base::AccountId&, std::string_view company)> book;
    std::function<store::Blobs&(const journal::Book&)> blobs;
    std::filesystem::path spool;
    std::function<Company(const store::Snapshot&, const journal::Book&)> company;
    /// Puts a job whose effect is the command at this path; the same key gives the same job. None where nobody does jobs.
    std::function<base::Uuid(const journal::Book&, const base::AccountId&, const std::string& key, const std::string& path,
                             const base::json::Value& body)>
        put_job = {};
    std::function<Caller(const store::Snapshot&, const journal::Book&, const base::AccountId&)> caller;
};

/// Serves /api/v1/companies/{company}/SLICE/...: session, company, route, permission, then the slice's function.
class Dispatch {
public:
    Dispatch(Host host, const Routes& routes) : host_(std::move(host)), routes_(routes) {}

    static constexpr std::string_view prefix = "/api/v1/companies/";
    void operator()(const std::shared_ptr<const http::Request>&, const http::Responder&) const;
    /// The answer that was given before and still stands, without a worker.
    std::optional<http::Reply> at_hand(const http::Request&) const;

    /// A command from inside (shell, sample company): the same rules, no HTTP. `path` is "organization/people".
    base::Result<journal::Receipt> perform(journal::Book&, const Caller&, std::string_view path, Input, const std::string& key,
                                           const Progress& = {}) const;

    /// Calls `use` as a command at work on this recording: for what its facts call for elsewhere (app/reactions.cpp).
    base::Checked within(const journal::Book&, const Caller&, journal::Recording&,
                         const std::function<base::Checked(Command&)>& use) const;

    /// Calls `use` with a view of the company on this day.
    template <class Use>
    auto look(const journal::Book& book, const Caller& caller, const journal::AsOf& as_of, base::Language language, Use&& use) const
    {
        const auto view = book.view(as_of);
        const auto head = view->head();
        auto query = state(view->snapshot(), book, caller, as_of, language, company_of(book, view->snapshot(), as_of, head));
        query.head = head;
        return use(query);
    }

    const Host& host() const { return host_; }

private:
    struct Asked;
    /// What stands while neither the company's journal nor the directory of accounts changes, on this business day. `head` is no
    /// later than the view it is made from.
    template <class Value, class Make>
    std::shared_ptr<const Value> standing(const journal::Book& book, std::int64_t head, std::string name, Make&& make) const
    {
        (name += '|') += base::iso(book.today());
        if (host_.accounts_version) (name += '|') += std::to_string(host_.accounts_version());
        return book.memo().get<Value>(head, name, std::forward<Make>(make));
    }

    Query state(const store::Snapshot&, const journal::Book&, const Caller&, const journal::AsOf&, base::Language, Company) const;
    Company company_of(const journal::Book&, const store::Snapshot&, const journal::AsOf&, std::int64_t head) const;
    std::shared_ptr<const Caller> caller_of(const journal::Book&, const base::AccountId&) const;
    base::Result<http::Reply> read(const Asked&) const;
    void write(const Asked&, const http::Responder&) const;
    base::Result<http::Reply> put(const Asked&) const;
    journal::Command command_of(const Asked&) const;
    journal::Work work_of(const journal::Book&, const Caller&, base::Language, Work) const;

    Host host_;
    const Routes& routes_;
};

bool may_call(const Caller&, const Route&);
/// The refusal of who may not: says whom to ask.
base::Refusal not_permitted(const Route&, const catalog::Catalog&, const std::string& edition);

}  // namespace service
