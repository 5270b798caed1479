#include "app/commands.hpp"
#include "journal/readings.hpp"
#include "mail/settings.hpp"
#include "messages/app.hpp"

#include <pango/pangocairo.h>

#include <cstdio>

/// The commands that say how far the records may be trusted: verify, rebuild --check, doctor.
namespace app {
namespace {

/// What verify says of one company.
struct Verified {
    std::string company;
    bool whole;
    std::int64_t entries;
    std::string head;
    std::optional<std::int64_t> first_bad;
    std::string reason;
    std::optional<journal::SignedHead> signed_by;
    std::optional<std::int64_t> witnessed;
};
BOOST_DESCRIBE_STRUCT(Verified, (), (company, whole, entries, head, first_bad, reason, signed_by, witnessed))

Verified verified(Installation& installation, const std::string& company, const std::string& witness)
{
    // The file itself is read, not the book: a broken journal must not need to be opened for writing to be named.
    store::Connection connection{installation.file(company).string(), store::Connection::Mode::read};
    const journal::Expectation expected{std::string{installation.directory().installation().text()}, company,
                                        installation.public_keys(), installation.remembered(company), witness};
    auto found = journal::verify(store::Snapshot{connection}, expected);
    return {company, found.whole(), found.entries, found.head, found.first_bad, found.reason, found.signed_by, found.witnessed};
}

void print(const Verified& v)
{
    std::fprintf(out(), "%s: %lld件まで連鎖", v.company.c_str(), static_cast<long long>(v.entries));
    if (v.signed_by)
        std::fprintf(out(), "、最終署名 %lld件目（%s、鍵 %s）", static_cast<long long>(v.signed_by->seq),
                     base::iso(v.signed_by->signed_at).c_str(), v.signed_by->key_id.c_str());
    else
        std::fprintf(out(), "、署名なし");
    if (v.witnessed) std::fprintf(out(), "、証人の印は %lld件目と一致", static_cast<long long>(*v.witnessed));
    std::fprintf(out(), "。頭 %s\n", v.head.c_str());
    if (!v.whole) std::fprintf(out(), "　異常: %lld件目（%s）\n", static_cast<long long>(*v.first_bad), v.reason.c_str());
}

struct Rebuilt {
    std::string company;
    bool same;
    std::string difference;
};
BOOST_DESCRIBE_STRUCT(Rebuilt, (), (company, same, difference))

struct Diagnosis {
    std::string name;
    bool good;
    std::string detail;
};
BOOST_DESCRIBE_STRUCT(Diagnosis, (), (name, good, detail))

/// The font Pango really takes for a name; documents are never set in a silent replacement.
Diagnosis font(const char* family)
{
    auto* map = pango_cairo_font_map_new();
    auto* context = pango_font_map_create_context(map);
    auto* wanted = pango_font_description_from_string(family);
    auto* found = pango_font_map_load_font(map, context, wanted);
    auto* described = found ? pango_font_describe(found) : nullptr;
    const std::string name = described ? pango_font_description_get_family(described) : "";
    if (described) pango_font_description_free(described);
    if (found) g_object_unref(found);
    pango_font_description_free(wanted);
    g_object_unref(context);
    g_object_unref(map);
    return {std::string{"書体 "} + family, name == family, name};
}

std::vector<Diagnosis> diagnose(Installation& installation)
{
    std::vector<Diagnosis> all;
    const auto space = std::filesystem::space(installation.places().data);
    all.push_back({"ディスクの空き", space.available > (512ull << 20), std::to_string(space.available >> 20) + " MiB"});
    all.push_back({"カタログ", true, installation.catalog()->hash().substr(0, 16)});
    all.push_back(font("BIZ UDMincho"));
    all.push_back(font("BIZ UDGothic"));
    for (const auto& company : installation.directory().companies()) {
        const auto v = verified(installation, company.id, "");
        all.push_back({"記録の連鎖 " + company.id, v.whole, std::to_string(v.entries) + " 件"});
    }
    const auto letters = mail::settings_in(installation.places().data);
    all.push_back({"通知メール", static_cast<bool>(letters),
                   !letters          ? std::string{letters.refusal().first().code.id}
                   : letters.value() ? letters.value()->host
                                     : "設定なし（送りません）"});
    const auto keys = std::filesystem::status(installation.places().keys).permissions();
    all.push_back(
        {"鍵フォルダーの権限",
         (keys & (std::filesystem::perms::group_all | std::filesystem::perms::others_all)) == std::filesystem::perms::none,
         installation.places().keys.string()});
    return all;
}

}  // namespace

int verify_command(const Arguments& arguments)
{
    if (arguments.value("bundle")) return verify_bundle(arguments);
    return with_installation(arguments, [&](Installation& installation) -> base::Result<int> {
        std::vector<Verified> all;
        bool whole = true;
        for (const auto& company : TRY(companies_of(installation, arguments))) {
            all.push_back(verified(installation, company, arguments.value("witness").value_or("")));
            whole = whole && all.back().whole;
        }
        if (arguments.has("json"))
            std::fprintf(out(), "%s\n", base::json::text(all).c_str());
        else
            for (const auto& v : all) print(v);
        return whole ? 0 : 1;
    });
}

int rebuild_command(const Arguments& arguments)
{
    return with_installation(arguments, [&](Installation& installation) -> base::Result<int> {
        if (!arguments.has("check")) return base::Refusal{codes::value_missing, "--check"};
        std::vector<Rebuilt> all;
        bool same = true;
        for (const auto& company : TRY(companies_of(installation, arguments))) {
            const auto book = installation.book(company);
            const auto difference = journal::difference(book->view()->snapshot(), *book->settings().model);
            all.push_back({company, !difference, difference.value_or("")});
            same = same && !difference;
        }
        if (arguments.has("json"))
            std::fprintf(out(), "%s\n", base::json::text(all).c_str());
        else
            for (const auto& r : all)
                std::fprintf(out(), "%s: %s\n", r.company.c_str(),
                             r.same ? "記録から作り直した表は、今の表と同じです。" : r.difference.c_str());
        return same ? 0 : 1;
    });
}

int doctor_command(const Arguments& arguments)
{
    return with_installation(arguments, [&](Installation& installation) -> base::Result<int> {
        const auto all = diagnose(installation);
        bool good = true;
        for (const auto& d : all) {
            good = good && d.good;
            if (!arguments.has("json")) std::fprintf(out(), "%s %s: %s\n", d.good ? "○" : "×", d.name.c_str(), d.detail.c_str());
        }
        if (arguments.has("json")) std::fprintf(out(), "%s\n", base::json::text(all).c_str());
        return good ? 0 : 1;
    });
}

}  // namespace app
