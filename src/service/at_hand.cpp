#include "service/at_hand.hpp"

#include "http/problem.hpp"
#include "http/wire.hpp"

namespace service {
namespace {

/// Everything the answer depends on but the journal, the directory and the day.
std::string question(const http::Request& request, const base::AccountId& account)
{
    std::string name = "answer|" + std::string{account.text()} + '|' + request.path;
    for (const auto& [key, value] : request.query) ((name += '\n') += key) += '=' + value;
    (name += '|') += http::language(request.header("accept-language")) == base::Language::en ? "en" : "ja";
    return (name += '|') += request.header("accept-encoding");
}

}  // namespace

struct AnswersAtHand::Kept {
    std::weak_ptr<journal::Book> book;  // an answer keeps no company open
    std::int64_t head;
    base::Day day;
    http::Reply reply;
};

std::optional<http::Reply> AnswersAtHand::find(const http::Request& request) const
{
    if (!host_.memo || !host_.account_at_hand || request.method != "GET" || !request.path.starts_with(Dispatch::prefix))
        return std::nullopt;
    const auto account = host_.account_at_hand(request);
    if (!account) return std::nullopt;
    const auto found = host_.memo->find(host_.accounts_version(), question(request, *account));
    if (!found) return std::nullopt;
    const auto& kept = *std::static_pointer_cast<const Kept>(found);
    const auto book = kept.book.lock();
    if (!book || book->head() != kept.head || book->today() != kept.day) return std::nullopt;
    return kept.reply;
}

http::Reply AnswersAtHand::keep(const http::Request& request, std::int64_t accounts, const std::shared_ptr<journal::Book>& book,
                                const Query& state, http::Reply reply) const
{
    if (!host_.memo || !host_.account_at_hand || state.caller.setup_authority || !state.head) return reply;
    reply = http::fitted(std::move(reply), request.header("accept-encoding"));
    host_.memo->keep(accounts, question(request, state.caller.account),
                     std::make_shared<const Kept>(Kept{book, *state.head, state.today, reply}));
    return reply;
}

}  // namespace service
