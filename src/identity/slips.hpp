#pragma once
#include "base/id.hpp"

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace identity {

/// A password on its way to its owner.
struct Slip {
    std::string login, password;
    base::Instant until;
};

/// Temporary passwords that were just made, so that who made them can read and print them once: in memory only, for ten minutes.
/// Any thread may call.
class Slips {
public:
    static constexpr std::chrono::minutes kept{10};

    /// `maker` is whoever made the password, `company` where: nobody else finds it.
    void keep(const base::AccountId&, std::string_view company, std::string_view maker, Slip);
    /// Nothing once its time is over, for another maker or from another company.
    std::optional<Slip> find(const base::AccountId&, std::string_view company, std::string_view maker, base::Instant now);

private:
    struct Kept {
        std::string company, maker;
        Slip slip;
    };
    std::mutex mutex_;
    std::map<base::AccountId, Kept> kept_;
};

}  // namespace identity
