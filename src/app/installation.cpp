#include "app/installation.hpp"

#include "app/callers.hpp"
#include "app/reactions.hpp"
#include "app/wiring.hpp"
#include "crypto/random.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

namespace app {
namespace {

/// A business day that stands still while the time of day goes on: sessions still end, deadlines do not move.
class DayClock final : public base::Clock {
public:
    explicit DayClock(base::Day day) : day_(day), started_(base::SystemClock{}.now()) {}
    base::Instant now() const override
    {
        return base::Instant{day_} + (base::SystemClock{}.now() - started_) % std::chrono::hours{14};
    }
    base::Day today() const override { return day_; }

private:
    base::Day day_;
    base::Instant started_;
};

int take_lock(const std::filesystem::path& data)
{
    const auto file = data / "lock";
    const int lock = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock < 0) throw std::runtime_error{"データフォルダー " + data.string() + " に書き込めません。"};
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(lock);
        throw InUse{"データフォルダー " + data.string() +
                    " は、別の ishizue が使っています。それを終わらせてから実行してください。"};
    }
    return lock;
}

void make_private(const std::filesystem::path& folder)
{
    std::filesystem::create_directories(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
}

std::string read_file(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace

Places Places::of(const std::filesystem::path& data)
{
    auto whole = std::filesystem::absolute(data).lexically_normal();
    if (!whole.has_filename()) whole = whole.parent_path();  // data/ -> data
    return {whole, whole.string() + ".keys"};
}

std::shared_ptr<const base::Clock> Calendar::clock_of(bool sample) const
{
    if (today) return std::make_shared<DayClock>(*today);
    if (sample) return std::make_shared<DayClock>(sample_today);
    return std::make_shared<base::SystemClock>();
}

Installation::Installation(Places places, Calendar calendar, base::Randomness random)
    : places_(std::move(places))
    , calendar_(calendar)
    , random_(std::move(random))
{
    for (const auto& folder : {places_.data, places_.data / "companies", places_.data / "spool", places_.keys})
        make_private(folder);
    lock_ = take_lock(places_.data);
    catalog_ = catalog::built_in();
    model_ = std::make_shared<const journal::Model>(model());
    key_ = std::make_shared<const crypto::SigningKey>(crypto::SigningKey::open((places_.keys / "signing.pem").string()));
    std::ofstream{places_.keys / (key_->id() + ".pub.pem")} << key_->public_pem();
    // Sessions and waiting times go by the machine's clock, whatever day the business has.
    directory_ =
        std::make_unique<identity::Directory>(places_.data / "directory.db", std::make_shared<base::SystemClock>(), random_);
}

Installation::~Installation()
{
    books_.clear();
    if (lock_ >= 0) ::close(lock_);
}

base::Randomness Installation::crypto_randomness() { return crypto::random10; }

std::filesystem::path Installation::file(std::string_view company) const
{
    return places_.data / "companies" / (std::string{company} + ".db");
}

std::shared_ptr<journal::Book> Installation::open(const std::string& company, std::shared_ptr<const base::Clock> clock,
                                                  base::Randomness random)
{
    journal::Book::Settings settings{file(company).string(),
                                     std::string{directory_->installation().text()},
                                     company,
                                     catalog_->hash(),
                                     model_,
                                     std::move(clock),
                                     std::move(random),
                                     key_};
    const auto self = std::make_shared<const journal::Book*>(nullptr);  // the book that reacts, which is made last
    settings.react = [this, self](journal::Recording& recording, const journal::Entry& cause) {
        return react(*catalog_, recording, cause, [&](const auto& use) {
            return service::Dispatch{host(*this), routes()}.within(**self, shell_caller(*this), recording, use);
        });
    };
    settings.witness = [this](const journal::SignedHead& head) { remember(head); };
    auto book = std::make_shared<journal::Book>(std::move(settings), pool_);
    *self = book.get();
    return book;
}

std::shared_ptr<journal::Book> Installation::book(std::string_view company)
{
    const std::lock_guard lock{mutex_};
    if (const auto found = books_.find(company); found != books_.end()) return found->second;
    const auto listed = directory_->company(company);
    if (!listed) return nullptr;
    return books_[listed->id] = open(listed->id, calendar_.clock_of(listed->sample), random_);
}

std::shared_ptr<journal::Book> Installation::make_book(const std::string& company, std::shared_ptr<const base::Clock> clock,
                                                       base::Randomness random)
{
    const std::lock_guard lock{mutex_};
    for (const auto* end : {"", "-wal", "-shm"}) std::filesystem::remove(file(company).string() + end);
    std::filesystem::remove(places_.keys / (company + ".head"));
    std::filesystem::remove_all(blobs_folder(company));
    return open(company, std::move(clock), std::move(random));
}

store::Blobs& Installation::blobs(std::string_view company)
{
    const std::lock_guard lock{mutex_};
    if (const auto found = blobs_.find(company); found != blobs_.end()) return found->second;
    return blobs_.emplace(company, store::Blobs{blobs_folder(company), places_.keys / "blobs.key"}).first->second;
}

mail::Outbox& Installation::outbox()
{
    const std::lock_guard lock{mutex_};
    if (!outbox_)
        outbox_ =
            std::make_unique<mail::Outbox>(store::Connection{(places_.data / "mail.db").string(), store::Connection::Mode::write},
                                           std::make_shared<base::SystemClock>(), random_);
    return *outbox_;
}

void Installation::close(std::string_view company)
{
    const std::lock_guard lock{mutex_};
    if (const auto found = books_.find(company); found != books_.end()) books_.erase(found);
}

void Installation::remember(const journal::SignedHead& head) const
{
    const auto file = places_.keys / (head.company + ".head");
    const auto fresh = file.string() + ".new";
    std::ofstream{fresh} << base::json::text(head) << '\n';
    std::filesystem::rename(fresh, file);
}

std::optional<journal::SignedHead> Installation::remembered(std::string_view company) const
{
    const auto text = read_file(places_.keys / (std::string{company} + ".head"));
    if (text.empty()) return std::nullopt;
    auto head = base::json::read<journal::SignedHead>(text);
    return head ? std::optional{std::move(head).value()} : std::nullopt;
}

std::map<std::string, std::string> Installation::public_keys() const
{
    std::map<std::string, std::string> keys;
    for (const auto& entry : std::filesystem::directory_iterator{places_.keys}) {
        if (!entry.path().string().ends_with(".pub.pem")) continue;
        const auto pem = read_file(entry.path());
        keys[crypto::key_id(pem)] = pem;
    }
    return keys;
}

}  // namespace app
