#pragma once
#include "catalog/catalog.hpp"
#include "identity/directory.hpp"
#include "journal/book.hpp"
#include "mail/outbox.hpp"
#include "store/blobs.hpp"

#include <map>

namespace app {

/// Where an installation lies. The signing key is outside the data directory: who takes the one has not the other.
struct Places {
    std::filesystem::path data;
    std::filesystem::path keys;
    /// `data` and the folder beside it: data -> data.keys
    static Places of(const std::filesystem::path& data);
};

/// Which day it is for the business: the machine's day, or one that stands still.
struct Calendar {
    std::optional<base::Day> today;  // --today, for every company
    base::Day sample_today;          // for the sample company
    std::shared_ptr<const base::Clock> clock_of(bool sample) const;
};

/// Another process has the data directory open.
class InUse : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// One data directory, opened by one process: its directory, its companies' books, its key.
class Installation {
public:
    /// Takes the lock of the data directory; throws InUse with a sentence for the operator if another process holds it.
    Installation(Places, Calendar, base::Randomness = crypto_randomness());
    ~Installation();

    identity::Directory& directory() { return *directory_; }
    const Places& places() const { return places_; }
    const Calendar& calendar() const { return calendar_; }
    const std::shared_ptr<const catalog::Catalog>& catalog() const { return catalog_; }
    const crypto::SigningKey& key() const { return *key_; }

    /// The company's book, opened when first asked for; nothing when the directory does not list it.
    std::shared_ptr<journal::Book> book(std::string_view company);
    /// The book of a company that is being made: files left over from a failed attempt are removed. `clock` and `random` for the
    /// sample.
    std::shared_ptr<journal::Book> make_book(const std::string& company, std::shared_ptr<const base::Clock>, base::Randomness);
    /// Closes the book: its file may be replaced.
    void close(std::string_view company);
    std::filesystem::path file(std::string_view company) const;
    /// The company's files: evidence and scans. Lasts as long as the installation.
    store::Blobs& blobs(std::string_view company);
    /// Letters on their way out (DIR/mail.db), opened when first asked for.
    mail::Outbox& outbox();
    /// The last head this installation signed for a company, as the keys folder remembers it.
    std::optional<journal::SignedHead> remembered(std::string_view company) const;
    std::map<std::string, std::string> public_keys() const;

    static base::Randomness crypto_randomness();

private:
    std::filesystem::path blobs_folder(std::string_view company) const { return places_.data / "blobs" / company; }
    std::shared_ptr<journal::Book> open(const std::string& company, std::shared_ptr<const base::Clock>, base::Randomness);
    void remember(const journal::SignedHead&) const;

    Places places_;
    Calendar calendar_;
    base::Randomness random_;
    int lock_ = -1;
    std::shared_ptr<const catalog::Catalog> catalog_;
    std::shared_ptr<const journal::Model> model_;
    std::shared_ptr<const crypto::SigningKey> key_;
    std::unique_ptr<identity::Directory> directory_;
    journal::Pool pool_{2};
    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<journal::Book>, std::less<>> books_;
    std::map<std::string, store::Blobs, std::less<>> blobs_;
    std::unique_ptr<mail::Outbox> outbox_;
};

}  // namespace app
