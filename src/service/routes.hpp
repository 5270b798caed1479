#pragma once
#include "http/message.hpp"
#include "service/list.hpp"
#include "service/schema.hpp"

namespace service {

/// Which appointments a route needs: a row of catalog/access.yaml. `anyone` who may enter the company.
using Permission = std::string_view;
inline constexpr Permission anyone = "member";

/// What came with a request: path parameters, query, body and files, not yet read into a struct.
struct Input {
    base::json::Value fields;           // one object: path parameters and the query as text, the body's members as they are
    bool as_text = false;               // the values are texts of a query string
    std::vector<http::Upload> uploads;  // files of a multipart request

    /// The struct a route asks for, every fault at once.
    template <class Ask>
    base::Result<Ask> read() const
    {
        if (!as_text) return base::json::read<Ask>(fields);
        return base::json::read<Ask>(typed<Ask>());
    }
    /// The only file of the request.
    base::Result<http::Upload> file() const;

private:
    static base::json::Value from_text(const std::string& text, bool number, bool boolean);

    template <class Ask>
    base::json::Value typed() const
    {
        base::json::Object object;
        for (const auto& [key, value] : *fields.object()) {
            bool number = false, boolean = false;
            base::for_each_member<Ask>([&](std::string_view name, auto member) {
                using Field = std::remove_cvref_t<decltype(std::declval<Ask&>().*member)>;
                if (name != key) return;
                boolean = std::same_as<Field, bool> || std::same_as<Field, std::optional<bool>>;
                number = !boolean && (std::integral<Field> || std::same_as<Field, std::optional<int>> ||
                                      std::same_as<Field, std::optional<std::int64_t>>);
            });
            object.emplace_back(key, from_text(*value.text(), number, boolean));
        }
        return base::json::Value{std::move(object)};
    }
};

/// A query or an examination needs nothing said.
struct NoAsk {};
BOOST_DESCRIBE_STRUCT(NoAsk, (), ())

/// The answer to a job that was put: GET .../jobs and .../jobs/events tell how far it is.
struct JobPut {
    base::Uuid job;
};
BOOST_DESCRIBE_STRUCT(JobPut, (), (job))

/// What runs inside the company's transaction; made by a route from its input, outside the transaction.
using Work = std::function<base::Result<base::Uuid>(Command&)>;

/// An answer as it is sent; several requests may send the same one.
using Json = std::shared_ptr<const std::string>;

struct Route {
    enum class Kind { query, list, paper, examine, command, job };
    Kind kind;
    std::string slice, path;  // "organization", "people/{person}"
    std::string permission;
    Text summary;
    std::string ask, answer;  // JSON Schemas
    std::vector<std::string> parameters;
    bool multipart = false;
    bool kept = false;  // what it answers follows from journal, day and caller (service/at_hand.hpp)

    std::function<base::Result<Json>(const Query&, const Input&)> answer_json;  // query, examine
    std::function<base::Result<Rows>(const Query&, const Input&)> rows;         // list
    std::function<base::Result<Paper>(const Query&, const Input&)> paper;
    std::function<base::Result<Work>(const Query&, const Input&)> work;  // command
    std::function<base::Checked(const Query&, const Input&)> check;      // job: what can be refused before the work
    std::string effect;                                                  // job: the command that is its one effect
    List list;
};

/// The routes of all slices. A slice's routes.cpp has one line per command or query.
class Routes {
public:
    /// Those that follow belong to this slice: /api/v1/companies/{company}/SLICE/...
    void of(std::string_view slice) { slice_ = slice; }

    /// GET: an answer.
    template <class Ask, class Answer>
    void query(std::string path, Permission permission, Text summary, base::Result<Answer> (*answer)(const Query&, const Ask&))
    {
        auto& route = add<Ask>(Route::Kind::query, std::move(path), permission, std::move(summary));
        route.answer = schema::of<Answer>(named_);
        route.answer_json = [answer](const Query& query, const Input& input) -> base::Result<Json> {
            const auto ask = TRY(input.read<Ask>());
            return std::make_shared<const std::string>(base::json::text(TRY(answer(query, ask))));
        };
    }

    /// GET: an answer that was written before and still stands (service::kept).
    template <class Ask, class Answer>
    void kept(std::string path, Permission permission, Text summary,
              base::Result<std::shared_ptr<const std::string>> (*answer)(const Query&, const Ask&))
    {
        auto& route = add<Ask>(Route::Kind::query, std::move(path), permission, std::move(summary));
        route.kept = true;
        route.answer = schema::of<Answer>(named_);
        route.answer_json = [answer](const Query& query, const Input& input) -> base::Result<Json> {
            const auto ask = TRY(input.read<Ask>());
            return answer(query, ask);
        };
    }

    /// GET: a list that is filtered, sorted, paged, and also given as XLSX, PDF and CSV.
    template <class Ask, class Row>
    void list(std::string path, Permission permission, List list, base::Result<std::vector<Row>> (*rows)(const Query&, const Ask&))
    {
        auto& route = add<Ask>(Route::Kind::list, std::move(path), permission, list.title);
        route.answer =
            R"({"type":"object","properties":{"rows":{"type":"array","items":)" + schema::of<Row>(named_) +
            R"(},"total":{"type":"integer"},"next":{"anyOf":[{"type":"string"},{"type":"null"}]}},"required":["rows","total"]})";
        route.list = std::move(list);
        route.rows = [rows](const Query& query, const Input& input) -> base::Result<Rows> {
            const auto ask = TRY(input.read<Ask>());
            const auto found = TRY(rows(query, ask));
            Rows out;
            out.reserve(found.size());
            for (const auto& row : found) out.push_back(base::json::text(row));
            return out;
        };
    }

    /// GET: a file.
    template <class Ask>
    void paper(std::string path, Permission permission, Text summary, base::Result<Paper> (*make)(const Query&, const Ask&))
    {
        auto& route = add<Ask>(Route::Kind::paper, std::move(path), permission, std::move(summary));
        route.paper = [make](const Query& query, const Input& input) -> base::Result<Paper> {
            const auto ask = TRY(input.read<Ask>());
            return make(query, ask);
        };
    }

    /// POST: an answer that records nothing (the preview of an import); may take a file.
    template <class Ask, class Answer>
    void examine(std::string path, Permission permission, Text summary,
                 base::Result<Answer> (*answer)(const Query&, const Ask&, const std::vector<http::Upload>&))
    {
        auto& route = add<Ask>(Route::Kind::examine, std::move(path), permission, std::move(summary));
        route.multipart = true;
        route.answer = schema::of<Answer>(named_);
        route.answer_json = [answer](const Query& query, const Input& input) -> base::Result<Json> {
            const auto ask = TRY(input.read<Ask>());
            return std::make_shared<const std::string>(base::json::text(TRY(answer(query, ask, input.uploads))));
        };
    }

    /// POST: a command. Returns the subject that it made or changed.
    template <class Ask>
    void command(std::string path, Permission permission, Text summary, base::Result<base::Uuid> (*work)(Command&, const Ask&))
    {
        auto& route = add<Ask>(Route::Kind::command, std::move(path), permission, std::move(summary));
        route.work = [work](const Query&, const Input& input) -> base::Result<Work> {
            auto ask = TRY(input.read<Ask>());
            return Work{[work, ask = std::move(ask)](Command& command) { return work(command, ask); }};
        };
    }

    /// POST: a command whose slow part (reading a file, drawing) is done before the transaction by `prepare`.
    template <class Ask, class Prepared>
    void command(std::string path, Permission permission, Text summary,
                 base::Result<Prepared> (*prepare)(const Query&, const Ask&, const std::vector<http::Upload>&),
                 base::Result<base::Uuid> (*work)(Command&, const Prepared&))
    {
        auto& route = add<Ask>(Route::Kind::command, std::move(path), permission, std::move(summary));
        route.multipart = true;
        route.work = [prepare, work](const Query& query, const Input& input) -> base::Result<Work> {
            const auto ask = TRY(input.read<Ask>());
            auto prepared = std::make_shared<const Prepared>(TRY(prepare(query, ask, input.uploads)));
            return Work{[work, prepared](Command& command) { return work(command, *prepared); }};
        };
    }

    /// POST: long work. Answered at once with the job's id; its one effect is the command at `effect`, done with the same body.
    template <class Ask>
    void job(std::string path, Permission permission, Text summary, const std::string& effect,
             base::Checked (*check)(const Query&, const Ask&))
    {
        auto& route = add<Ask>(Route::Kind::job, std::move(path), permission, std::move(summary));
        route.answer = schema::of<JobPut>(named_);
        route.effect = effect;
        route.check = [check](const Query& query, const Input& input) -> base::Checked {
            const auto ask = TRY(input.read<Ask>());
            return check(query, ask);
        };
    }

    const std::vector<Route>& all() const { return routes_; }
    const schema::Named& schemas() const { return named_; }

    struct Match {
        const Route* route = nullptr;
        std::vector<std::pair<std::string, std::string>> parameters;
        bool other_method = false;  // the path exists, not with this method
    };
    /// The route of "organization/people/0190…" for GET or POST.
    Match find(bool post, std::string_view path) const;

private:
    template <class Ask>
    Route& add(Route::Kind kind, std::string path, Permission permission, Text summary)
    {
        Route route{kind,
                    slice_,
                    std::move(path),
                    std::string{permission},
                    std::move(summary),
                    schema::members<Ask>(named_),
                    {},
                    {},
                    false,
                    false,
                    {},
                    {},
                    {},
                    {},
                    {},
                    {},
                    {}};
        return insert(std::move(route));
    }
    Route& insert(Route);

    std::string slice_;
    std::vector<Route> routes_;
    schema::Named named_;
};

}  // namespace service
