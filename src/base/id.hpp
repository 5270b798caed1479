#pragma once
#include "base/day.hpp"

#include <array>
#include <compare>
#include <functional>

namespace base {

/// A UUID in its canonical text form (36 characters, lower case). Ours are version 7: they sort by the time they were made.
class Uuid {
public:
    Uuid() = default;  // nil: "no one"

    /// A new version 7 UUID from the moment and ten random bytes (RFC 9562 section 5.7).
    static Uuid make(Instant, const std::array<unsigned char, 10>& random);
    /// Nothing unless it is the canonical form.
    static std::optional<Uuid> parse(std::string_view text);

    std::string_view text() const { return {text_.data(), text_.size()}; }
    bool nil() const { return *this == Uuid{}; }
    friend auto operator<=>(const Uuid&, const Uuid&) = default;

private:
    static constexpr std::string_view zero = "00000000-0000-0000-0000-000000000000";
    std::array<char, 36> text_ = [] {
        std::array<char, 36> text{};
        for (std::size_t i = 0; i < text.size(); ++i) text[i] = zero[i];
        return text;
    }();
};

/// An identifier that can only be compared with its own kind.
template <class Tag>
class Id : public Uuid {
public:
    Id() = default;
    explicit Id(Uuid uuid) : Uuid(uuid) {}
    static std::optional<Id> parse(std::string_view text)
    {
        const auto uuid = Uuid::parse(text);
        return uuid ? std::optional<Id>{Id{*uuid}} : std::nullopt;
    }
};

using PersonId = Id<struct PersonTag>;
using AppointmentId = Id<struct AppointmentTag>;
using ContractId = Id<struct ContractTag>;
using FacilityId = Id<struct FacilityTag>;
using SystemId = Id<struct SystemTag>;
using DocumentId = Id<struct DocumentTag>;  // a rule document: 基本方針, 基準, 実施手順
using ApprovalId = Id<struct ApprovalTag>;
using NoticeId = Id<struct NoticeTag>;
using ActionId = Id<struct ActionTag>;
using AccountId = Id<struct AccountTag>;

/// Ten random bytes for a new id; replaced in tests and by the sample company, which must be the same on every machine.
using Randomness = std::function<std::array<unsigned char, 10>()>;

}  // namespace base
