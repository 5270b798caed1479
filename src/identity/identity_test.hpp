#pragma once
#include "crypto/random.hpp"
#include "identity/directory.hpp"

/// A real directory in a folder of its own, and a clock that stands still.
struct Place {
    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("identity-" + crypto::random_token().substr(0, 8));
    std::shared_ptr<base::PinnedClock> clock = std::make_shared<base::PinnedClock>(base::parse_day("2026-10-01").value());
    std::unique_ptr<identity::Directory> directory;

    Place()
    {
        std::filesystem::create_directories(folder);
        reopen();
    }
    ~Place() { std::filesystem::remove_all(folder); }
    void reopen()
    {
        directory.reset();
        directory = std::make_unique<identity::Directory>(folder / "directory.db", clock, crypto::random10);
    }
    void wait(std::chrono::microseconds time) { clock->move_to(clock->now() + time); }
    identity::Directory& operator*() { return *directory; }
    identity::Directory* operator->() { return directory.get(); }
};

inline constexpr auto good_password = "雪 鉄橋 みかん 2026 ねこ";

/// The ids of the faults with their paths: "company.id identity.company_id_form".
template <class T>
std::vector<std::string> faults_in(const base::Result<T>& result)
{
    std::vector<std::string> found;
    if (!result)
        for (const auto& fault : result.refusal().faults()) found.push_back(fault.path + ' ' + std::string{fault.code.id});
    return found;
}
