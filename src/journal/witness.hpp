#pragma once
#include "journal/heads.hpp"

#include <map>
#include <mutex>

namespace journal {

/// The last signed head of each company, in a directory that lies elsewhere than the data (another disk, another machine): who
/// cuts a journal's tail cannot cut it here.
class WitnessFolder {
public:
    explicit WitnessFolder(std::string directory) : directory_(std::move(directory)) {}
    /// Replaces what is remembered of this company; for Book::Settings::witness. Throws when the journal went back or another
    /// way than the head that is remembered, and keeps that one as evidence.
    void remember(const SignedHead&);
    /// What is remembered of this company; throws if the file cannot be read as a head.
    std::optional<SignedHead> last(const std::string& company) const;

private:
    std::string file(const std::string& company) const;

    std::string directory_;
    std::mutex mutex_;
    std::map<std::string, SignedHead> last_;
};

}  // namespace journal
